using System.Net;
using System.Text;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests.Wire;

/// <summary>Tells a page in place of an answer by what it is, whatever it begins with and whatever it is called.</summary>
public sealed class WebPageTests
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static TheoryData<string, string> Pages => new()
    {
        { "text/xml", """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html><body/></html>""" },
        { "text/xml", $"""<?xml version="1.0"?><html xmlns="{Xhtml}"><body>busy</body></html>""" },
        { "text/xml", $"""<h:html xmlns:h="{Xhtml}"><h:body/></h:html>""" },
        { "application/xhtml+xml", $"""<?xml version="1.0"?><html xmlns="{Xhtml}"/>""" },
        { "Application/XHTML+XML", "anything" },
        { "application/octet-stream", "<!--[if lt IE 7]> <html class=\"ie6\"> <![endif]--><!-- x --><!DOCTYPE\nHTML>" },
        { "text/plain", "<!DOCTYPE\nHTML PUBLIC \"x\"><p>no" },
        { "text/xml", "<head><title>Bảo trì</title></head>" },
        { "text/xml", "<SCRIPT>location='/login'</SCRIPT>" },
        { "text/plain", "\r\n<meta http-equiv=\"refresh\" content=\"0;url=/login\">" },
        { "text/xml", "<br />\n<b>Warning</b>: no database" },
        { "text/xml", "<h1>502 Bad Gateway</h1>" },
        { "text/xml", "<?php-warning ?><?x y?><style>p{}</style>" },
        { "text/xml", "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"><body/></html>" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_in_place_of_an_answer_is_one_whatever_it_begins_with(string mediaType, string body)
    {
        Assert.Equal(ErrorCodes.RegisterBlockedByGateway, await AskAsync(Encoding.UTF8.GetBytes(body), mediaType));
        Assert.Equal(ErrorCodes.RegisterBlockedByGateway, await AskAsync([.. "\uFEFF "u8, .. Encoding.UTF8.GetBytes(body)], mediaType));
        foreach (Encoding wide in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] page = [.. wide.GetPreamble(), .. wide.GetBytes(body)];
            Assert.Equal(ErrorCodes.RegisterBlockedByGateway, await AskAsync(page, mediaType));
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_page_is_one_under_every_status(HttpStatusCode status)
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(status, "<!-- busy --><html/>", "text/plain");

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.RegisterBlockedByGateway, failure.Error);
    }

    [Theory]
    [InlineData("text/xml", "<Htmlx/>")]
    [InlineData("text/xml", "<HtmlAnswer><html/></HtmlAnswer>")]
    [InlineData("text/xml", "<Body><CongdanCollection/></Body>")]
    [InlineData("text/xml", "<form xmlns=\"urn:example\"/>")]
    [InlineData("text/xml", "<x:title xmlns:x=\"urn:example\"/>")]
    [InlineData("text/xml", "<!DOCTYPE htmlx><a/>")]
    [InlineData("text/xml", "<!DOCTYPE Envelope [<!ENTITY e 'x'>]><Envelope/>")]
    [InlineData("text/xml", "<?xml version='1.0'?><e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'/>")]
    [InlineData("text/xml", "<!-- <html> ")]
    [InlineData("text/xml", "<?xml <html>")]
    [InlineData("text/xml", "<")]
    [InlineData("application/json", "{\"page\":\"<html></html>\"}")]
    [InlineData("text/plain", "busy <html>")]
    [InlineData("text/xml", "")]
    public async Task What_is_no_page_is_not_called_one(string mediaType, string body) =>
        Assert.Equal(ErrorCodes.RegisterAnswerMalformed, await AskAsync(Encoding.UTF8.GetBytes(body), mediaType));

    [Fact]
    public async Task A_record_that_speaks_of_pages_is_an_answer()
    {
        string record = LanRecord.Replace("12 Bạch Đằng", "<![CDATA[<!DOCTYPE html><html>]]>", StringComparison.Ordinal);
        await using RegisterUnderTest test = new RegisterUnderTest().Answering("<!-- html -->" + People(record));

        Citizen lan = await test.FindLanAsync(CitizenFields.PermanentResidence);

        Assert.Equal("<!DOCTYPE html><html>", lan.PermanentResidence?.Detail.Reveal());
    }

    private static async Task<ErrorCode> AskAsync(byte[] body, string mediaType)
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(body, mediaType);
        return (await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync())).Error;
    }
}
