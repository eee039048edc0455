using OpenQA.Selenium;

namespace EIdentity.BrowserTests;

/// <summary>Holds the stretches of a journey that several tests walk.</summary>
internal static class BrowserJourneys
{
    private const int MostTabs = 40;

    extension(Browser browser)
    {
        /// <summary>Chooses a person and a level on the sandbox's sign-in page.</summary>
        public void SignIn(string person, int level = 2)
        {
            browser.Find($"input[name=person][value={person}]").Click();
            browser.Find($"input[name=level][value='{level}']").Click();
            browser.Find("button[value=continue]").Click();
        }

        /// <summary>Signs in and opens a form that the register has filled.</summary>
        public void OpenForm(string person)
        {
            browser.Open("/procedures/1.004873/apply");
            browser.SignIn(person);
            browser.Find("button[name=lookUp][value=true]").Click();
            browser.Find("#PaperUse");
        }

        /// <summary>Signs in at level 1, at the page before the form.</summary>
        public void OpenAtLevel1(string person)
        {
            browser.Open("/procedures/1.004873/apply");
            browser.SignIn(person, level: 1);
        }

        /// <summary>Fills the form in by hand, from the page before it.</summary>
        public void FillFormByHand()
        {
            browser.Find("button[name=lookUp][value=false]").Click();
            browser.FillFormFromHere();
        }

        /// <summary>Fills in what the register does not know.</summary>
        public void FillFormFromHere()
        {
            browser.Type("Residence", "Số 1 đường Minh Họa, xã Bình Minh, tỉnh An Hòa");
            browser.Find("#MaritalStatus").Click();
            browser.Type("PaperUse", "Vay vốn ngân hàng");
        }

        /// <summary>Goes on from the form to the page that shows it before it is submitted.</summary>
        public void Check()
        {
            browser.FindButton("Kiểm tra trước khi nộp").Click();
            browser.WaitForHeading("Kiểm tra trước khi nộp");
        }

        /// <summary>Presses the button that the form's Enter key presses, whatever its language.</summary>
        public void GoOn() => browser.Find("main form button:not(.plain)").Click();

        /// <summary>Holds that the page is in a language, and puts up no barrier.</summary>
        public void Look(string language)
        {
            Assert.Equal(language, browser.Language);
            Assert.Empty(browser.FindBarriers());
        }

        /// <summary>Opens one page after the other and looks at each.</summary>
        public void Visit(string language, params string[] paths)
        {
            foreach (string path in paths)
            {
                browser.Open(path);
                browser.Look(language);
            }
        }

        /// <summary>Ticks the declaration and submits what the page shows.</summary>
        public void Submit()
        {
            browser.Find("#Pledge").Click();
            browser.FindButton("Nộp hồ sơ").Click();
        }

        /// <summary>Ends the session at the server, as time does, and leaves this window its page and its cookie.</summary>
        public void EndSession()
        {
            using (browser.RestoreCookies())
            {
                using (browser.OpenTab())
                {
                    browser.Open("/");
                    browser.Find("form.account button").Click();
                    browser.Find("nav a[href^='/eidentity/login']");
                }
            }
        }

        /// <summary>Arms a fault of the sandbox for one person, from the sign-in page that waits, and comes back to it.</summary>
        /// <param name="times">How often it strikes: a call that fails may be tried again.</param>
        public void ArmFault(string fault, string person, int times = 1)
        {
            Uri waiting = browser.Address;
            browser.Open(new Uri(waiting, "/faults").AbsoluteUri);
            browser.Choose("fault", fault);
            browser.Choose("person", person);
            browser.Run($"document.getElementById('times').value = {times}");
            browser.Find("button[value=arm]").Click();
            browser.WaitForText("table code, table td", fault);
            browser.Open(waiting.AbsoluteUri);
        }

        /// <summary>Walks with the Tab key to the link or button of a label.</summary>
        public void TabTo(string label)
        {
            for (int tabs = 0; browser.Focused.Text != label; tabs++)
            {
                Assert.True(tabs < MostTabs, $"The Tab key does not reach '{label}'.");
                browser.Press(Keys.Tab);
            }
        }
    }
}
