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

    public string PortalName => In(
        "Hệ thống thông tin giải quyết thủ tục hành chính tỉnh An Hòa",
        "Information system for administrative procedures of An Hòa province");

    /// <summary>Gets the name for the header of a phone, where the whole one would fill the screen.</summary>
    public string ShortName => In("Thủ tục hành chính An Hòa", "Procedures of An Hòa");

    public string SkipToContent => In("Đến nội dung chính", "Skip to main content");

    public string MainNavigation => In("Điều hướng chính", "Main navigation");

    public string Procedures => In("Thủ tục", "Procedures");

    public string MyDossiers => In("Hồ sơ của tôi", "My dossiers");

    public string SignIn => In("Đăng nhập", "Sign in");

    public string SignInWithEIdentity => In("Đăng nhập bằng tài khoản định danh điện tử", "Sign in with an electronic identity account");

    public string SignInHint => In("Dùng ứng dụng VNeID, tài khoản mức độ 2", "With the VNeID app, an account of level 2");

    public string SignInHintLevel1 => In(
        "Dùng ứng dụng VNeID, tài khoản mức độ 1 trở lên",
        "With the VNeID app, an account of level 1 or higher");

    public string SignOut => In("Đăng xuất", "Sign out");

    public string SignedOut => In("Đã đăng xuất.", "You are signed out.");

    /// <summary>Gets the warning before a session ends that can still go on; the script writes the minutes in.</summary>
    public string SessionEndsSoon => In(
        "Phiên đăng nhập sẽ hết hạn sau khoảng {minutes} phút nếu bạn không tiếp tục.",
        "You will be signed out in about {minutes} min unless you continue.");

    public string SessionEndsForGood => In(
        "Phiên đăng nhập sẽ hết hạn sau khoảng {minutes} phút và không kéo dài thêm được. Sau đó bạn cần đăng nhập lại.",
        "You will be signed out in about {minutes} min, and this cannot be put off. You then sign in again.");

    public string SessionIsOver => In("Phiên đăng nhập đã hết hạn. Bạn cần đăng nhập lại.", "You have been signed out. Sign in again.");

    public string TypedStaysHere => In(
        "Nội dung đã nhập vẫn còn trên trang này và được giữ lại khi bạn bấm nút của tờ khai.",
        "What you typed is still on this page, and is kept when you press a button of the form.");

    public string StaySignedIn => In("Tiếp tục", "Continue");

    public string StaySignedInFailed => In(
        "Chưa kéo dài được phiên đăng nhập. Bạn kiểm tra kết nối mạng rồi bấm lại.",
        "You could not be kept signed in. Check your connection, then press again.");

    public string FrontPage => In("Về trang chủ", "To the front page");

    public string Fictitious => In(
        "Tỉnh An Hòa và xã Bình Minh là tên hư cấu. Các nhân vật và số định danh trên trang này đều là giả định.",
        "An Hòa province and Bình Minh commune do not exist. All people and numbers on this page are invented.");

    public string SampleNotice => In("Bản minh họa, không phải dịch vụ thật", "A sample, not a real service");

    public string HelpDeskLabel => In("Hỗ trợ", "Help desk");

    public string HelpDesk(string helpDesk) => $"{HelpDeskLabel}: {helpDesk}";

    /// <summary>Gives the texts in the language of the request at hand.</summary>
    public static PortalTexts OfCurrentRequest() =>
        new(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? PageLanguage.English : PageLanguage.Vietnamese);

    // A line that ends in "mức" or "level" leaves the reader without the number that matters.
    private static string KeepLevelTogether(string text) => text
        .Replace("ức độ 1", "ức\u00a0độ\u00a01", StringComparison.Ordinal)
        .Replace("ức độ 2", "ức\u00a0độ\u00a02", StringComparison.Ordinal)
        .Replace("evel 1", "evel\u00a01", StringComparison.Ordinal)
        .Replace("evel 2", "evel\u00a02", StringComparison.Ordinal);

    private string In(string vietnamese, string english) => KeepLevelTogether(In<string>(vietnamese, english));

    private T In<T>(T vietnamese, T english) => Language == PageLanguage.English ? english : vietnamese;
}
