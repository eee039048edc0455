using System.Globalization;
using EIdentity.AspNetCore;

namespace PublicServicePortal;

/// <summary>Holds every text of the portal, Vietnamese beside English, so that none can be missing in one of them.</summary>
public sealed partial class PortalTexts(PageLanguage language)
{
    public PageLanguage Language { get; } = language;

    public string LanguageCode => In("vi", "en");

    public string OtherLanguageCode => In("en", "vi");

    public string OtherLanguageName => In("English", "Tiếng Việt");

    public string PortalName => In("Dịch vụ công tỉnh An Hòa", "Public services of An Hòa province");

    public string SkipToContent => In("Đến nội dung chính", "Skip to main content");

    public string MainNavigation => In("Điều hướng chính", "Main navigation");

    public string Procedures => In("Thủ tục", "Procedures");

    public string MyDossiers => In("Hồ sơ của tôi", "My dossiers");

    public string SignIn => In("Đăng nhập", "Sign in");

    public string SignInWithEIdentity => In("Đăng nhập bằng tài khoản định danh điện tử", "Sign in with an electronic identity account");

    public string SignInHint => In("Dùng ứng dụng VNeID, tài khoản mức độ 2", "With the VNeID app, an account of level 2");

    public string SignOut => In("Đăng xuất", "Sign out");

    public string FrontPage => In("Về trang chủ", "To the front page");

    public string Fictitious => In(
        "Tỉnh An Hòa và xã Bình Minh là tên hư cấu. Mọi người và số định danh ở đây đều là dữ liệu giả định.",
        "An Hòa province and Bình Minh commune do not exist. All people and numbers here are invented.");

    public string HelpDesk(string helpDesk) => In($"Hỗ trợ: {helpDesk}", $"Help desk: {helpDesk}");

    /// <summary>Gives the texts in the language of the request at hand.</summary>
    public static PortalTexts OfCurrentRequest() =>
        new(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? PageLanguage.English : PageLanguage.Vietnamese);

    private T In<T>(T vietnamese, T english) => Language == PageLanguage.English ? english : vietnamese;
}
