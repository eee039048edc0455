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
            browser.Type("Residence", "Số 1 đường Minh Họa, xã Bình Minh, tỉnh An Hòa");
            browser.Type("PaperUse", "Vay vốn ngân hàng");
            browser.Find("#Pledge").Click();
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
