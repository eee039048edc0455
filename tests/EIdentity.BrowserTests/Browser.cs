using System.Drawing;
using Deque.AxeCore.Commons;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;

namespace EIdentity.BrowserTests;

/// <summary>Drives one Chromium with a profile of its own, in the words of a citizen at the screen.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Size Desktop = new(1100, 640);
    private static readonly Size Phone = new(360, 780);

    // In the dark nothing differs but the colours.
    private const string AskAxe = """
        const done = arguments[arguments.length - 1];
        const rules = arguments[0] === "dark" ? { runOnly: ["color-contrast"] } : {};
        axe.run(document, { resultTypes: ["violations"], ...rules }).then(
            found => done(found.violations.map(rule => `${rule.id} at ${rule.nodes.map(node => node.target.join(" ")).join(", ")}`)),
            error => done([`axe-core failed: ${error}`]));
        """;

    // Letters of Vietnamese alone: an "ò" may stand in the English sentence that names the province An Hòa.
    private const string AskForUnmarkedWords = """
        const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        const found = [];
        while (nodes.nextNode()) {
            const node = nodes.currentNode;
            const element = node.parentElement && node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
            const text = node.nodeType === Node.TEXT_NODE ? node.data : element.matches("input:not([type=hidden])") ? element.value : "";
            if (/[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/.test(text.normalize()) && element.closest("[lang]").lang !== "vi") {
                found.push(`not marked as Vietnamese: ${text.trim()}`);
            }
        }
        return found;
        """;

    private readonly string _profile = Directory.CreateTempSubdirectory("eidentity-chromium-").FullName;
    private readonly ChromeDriver _driver;
    private readonly Uri _start;

    public Browser(Uri start, string? language = null)
    {
        _start = start;
        ChromeOptions options = new() { BinaryLocation = Chromium.Browser };
        options.AddArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--force-prefers-reduced-motion",
            "--window-size=1100,640",
            $"--user-data-dir={_profile}");
        if (language is not null)
        {
            options.AddArgument("--accept-lang=" + language);
        }

        ChromeDriverService service = ChromeDriverService.CreateDefaultService(
            Path.GetDirectoryName(Chromium.Driver),
            Path.GetFileName(Chromium.Driver));
        _driver = new ChromeDriver(service, options);
        Show(Desktop);
    }

    public string Source => _driver.PageSource;

    public string Heading => Find("h1").Text;

    public string Language => Find("html").GetAttribute("lang")!;

    public Uri Address => new(_driver.Url);

    /// <summary>Gets the element that has the keyboard.</summary>
    public IWebElement Focused => _driver.SwitchTo().ActiveElement();

    public void Open(string path) => Open(new Uri(_start, path));

    public void Open(Uri address) => _driver.Navigate().GoToUrl(address);

    public IWebElement Find(string selector) => Wait(driver => driver.FindElements(By.CssSelector(selector)).FirstOrDefault());

    public IWebElement FindButton(string label) => Wait(driver =>
        driver.FindElements(By.CssSelector("a, button")).FirstOrDefault(element => element.Displayed && element.Text == label));

    public void Type(string field, string text) => Find("#" + field).SendKeys(text);

    public string ValueOf(string field) => Find("#" + field).GetAttribute("value")!;

    public void Press(string keys) => Focused.SendKeys(keys);

    public void WaitForHeading(string text) =>
        Wait(driver => driver.FindElements(By.CssSelector("h1")).FirstOrDefault(heading => heading.Text == text));

    public void WaitForText(string selector, string text) =>
        Wait(driver => driver.FindElements(By.CssSelector(selector)).FirstOrDefault(element => element.Text == text));

    public void Run(string script) => _driver.ExecuteScript(script);

    /// <summary>Lets no script of a page run, or lets them run again; what a test asks is answered all the same.</summary>
    public void AllowScripts(bool allowed) =>
        _driver.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new Dictionary<string, object?> { ["value"] = !allowed });

    /// <summary>Opens a second tab, and comes back to the first when it is disposed.</summary>
    public IDisposable OpenTab()
    {
        string first = _driver.CurrentWindowHandle;
        _driver.SwitchTo().NewWindow(WindowType.Tab);
        return new Tab(_driver, first);
    }

    /// <summary>Puts back the cookies that the browser had before something took them.</summary>
    public IDisposable RestoreCookies()
    {
        ICookieJar jar = _driver.Manage().Cookies;
        return new KeptCookies(jar, [.. jar.AllCookies]);
    }

    public void Choose(string field, string value) => Find($"#{field} option[value='{value}']").Click();

    /// <summary>Keeps what paper would show.</summary>
    public void KeepPrint(string name)
    {
        Emulate("media", "print");
        Save(name + "-print");
        Emulate("media", string.Empty);
    }

    /// <summary>Keeps what is seen, on a desktop in the light and in the dark, and on a phone.</summary>
    public void Keep(string name)
    {
        Save(name);
        Light("dark");
        Save(name + "-dark");
        Light("light");
        Show(Phone);
        Save(name + "-phone");
        Assert.True(
            (long)_driver.ExecuteScript("return document.documentElement.scrollWidth")! <= Phone.Width,
            $"{name} is wider than a phone.");
        Show(Desktop);
    }

    /// <summary>Asks axe-core about the page as it is seen on a desktop and on a phone, in light and in dark.</summary>
    /// <remarks>Also looks for Vietnamese words that a page in another language would have read out in that language.</remarks>
    /// <returns>What it found, each with the rule and the place; empty where nothing is wrong.</returns>
    public IReadOnlyList<string> FindBarriers()
    {
        _driver.ExecuteScript(new BundledAxeScriptProvider().GetScript());
        List<string> found = [];
        foreach ((Size size, string scheme) in new[] { (Phone, "dark"), (Phone, "light"), (Desktop, "dark"), (Desktop, "light") })
        {
            Show(size);
            Light(scheme);
            object? answer = _driver.ExecuteAsyncScript(AskAxe, scheme);
            found.AddRange(((IEnumerable<object>)answer!).Select(
                barrier => $"{Address.PathAndQuery} ({Heading}), {scheme}, {size.Width} px: {barrier}"));
        }

        // The sandbox tells in English sentences of single letters and names; these are not read out wrongly for long.
        if (Address.Authority == _start.Authority)
        {
            object? unmarked = _driver.ExecuteScript(AskForUnmarkedWords);
            found.AddRange(((IEnumerable<object>)unmarked!).Select(words => $"{Address.PathAndQuery} ({Heading}): {words}"));
        }
        return found;
    }

    /// <summary>Lets the session of the portal be gone, as if it had ended.</summary>
    public void ForgetSession() => _driver.Manage().Cookies.DeleteCookieNamed("EIdentity.Session");

    public void Dispose()
    {
        _driver.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private void Show(Size size) => _driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new Dictionary<string, object?>
    {
        ["width"] = size.Width,
        ["height"] = size.Height,
        ["deviceScaleFactor"] = 1,
        ["mobile"] = size == Phone,
    });

    private void Light(string scheme) =>
        Emulate("features", new[] { new Dictionary<string, object?> { ["name"] = "prefers-color-scheme", ["value"] = scheme } });

    private void Emulate(string feature, object value) =>
        _driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?> { [feature] = value });

    private void Save(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "artifacts", "screenshots")).FullName;
        object? whole = _driver.ExecuteScript(
            "return { x: 0, y: 0, width: window.innerWidth, height: document.documentElement.scrollHeight, scale: 1 }");
        object? answer = _driver.ExecuteCdpCommand(
            "Page.captureScreenshot",
            new Dictionary<string, object?> { ["captureBeyondViewport"] = true, ["clip"] = whole });
        File.WriteAllBytes(
            Path.Combine(folder, name + ".png"),
            Convert.FromBase64String((string)((Dictionary<string, object?>)answer!)["data"]!));
    }

    private T Wait<T>(Func<IWebDriver, T?> find)
        where T : class
    {
        WebDriverWait wait = new(_driver, Patience);

        // While a page gives way to the next, Chromium calls an element of the old one now stale, now not of the document.
        wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException), typeof(UnknownErrorException));
        return wait.Until(find)!;
    }

    private sealed class Tab(IWebDriver driver, string first) : IDisposable
    {
        public void Dispose()
        {
            driver.Close();
            driver.SwitchTo().Window(first);
        }
    }

    private sealed class KeptCookies(ICookieJar jar, IReadOnlyList<Cookie> cookies) : IDisposable
    {
        public void Dispose()
        {
            foreach (Cookie cookie in cookies)
            {
                jar.AddCookie(cookie);
            }
        }
    }
}
