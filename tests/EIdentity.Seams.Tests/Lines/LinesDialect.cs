using System.Text;
using EIdentity.Population;

namespace EIdentity.Seams.Tests.Lines;

/// <summary>A made-up format: one line begins an element (+), adds a text (=), ends one (-), or names a fault (!).</summary>
internal sealed class LinesDialect : RegisterDialect
{
    public const string ContentType = "text/x-lines";

    public override string AnswerName => "page of lines";

    public override RegisterMessage Write(RegisterQuestion question, QuestionForm form)
    {
        StringBuilder page = new StringBuilder().Append('+').Append(form.Service).Append('\n');
        foreach (QuestionElement element in form.GetElements())
        {
            Write(page, element);
        }

        byte[] body = Encoding.UTF8.GetBytes(page.Append("-\n").ToString());
        return new RegisterMessage(ContentType, body) { Headers = { ["Accept"] = ContentType } };
    }

    public override bool TryRead(RegisterReply reply, AnswerBuilder answer)
    {
        if (reply.MediaType != ContentType)
        {
            return false;
        }

        foreach (string line in Encoding.UTF8.GetString(reply.RevealBody().Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Read(line, answer);
        }

        return true;
    }

    private static void Read(string line, AnswerBuilder answer)
    {
        switch (line[0])
        {
            case '+':
                answer.Begin(line[1..]);
                break;
            case '=':
                answer.Add(line[1..]);
                break;
            case '-':
                answer.End();
                break;
            case '!':
                answer.AddFault(line[1..]);
                break;
            default:
                throw new FormatException($"Unknown line: {line}");
        }
    }

    private static void Write(StringBuilder page, QuestionElement element)
    {
        page.Append('+').Append(element.Name).Append('\n').Append('=').Append(element.Value.Reveal()).Append('\n');
        foreach (QuestionElement child in element.GetChildren())
        {
            Write(page, child);
        }

        page.Append("-\n");
    }
}
