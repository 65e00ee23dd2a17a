using MimeKit;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.UnitTests.Delivery.Email;

public sealed class OwnTemplatesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-templates-");

    [Fact]
    public void A_template_of_the_folder_takes_the_place_of_the_built_in_one()
    {
        Write("mail.text.liquid", "{{ entries[0].title }}, says {{ entries[0].source }}");
        var (mail, trouble) = Compose();
        Assert.Equal(("Bamako sends five French diplomats home, says Sahel Wire\n", null), (mail.TextBody!.ReplaceLineEndings("\n"), trouble));
        Assert.Contains("<table", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_can_be_replaced_alone()
    {
        Write("story.liquid", "<tr><td>ours: {{ entries[0].title }}</td></tr>");
        Assert.Contains("<tr><td>ours: Bamako sends five French diplomats home</td></tr>", Compose().Mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_encoded_in_them_too()
    {
        Write("mail.html.liquid", "<p>{{ entries[0].title }}</p>");
        var mail = Compose("<img src=x onerror=alert(1)>").Mail;
        Assert.DoesNotContain("<img", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_breaks_on_an_alert_does_not_keep_it_back_and_is_told()
    {
        Write("mail.html.liquid", "{% include 'nowhere' %}");
        var (mail, trouble) = Compose();
        Assert.NotNull(trouble);
        Assert.Contains("Bamako sends five French diplomats home", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_never_ends_breaks()
    {
        Write("mail.html.liquid", "{% for i in (1..100000000) %}{{ i }}{% endfor %}");
        Assert.NotNull(Compose().Trouble);
    }

    [Fact]
    public void One_that_is_no_Liquid_is_named_with_its_line()
    {
        Write("story.liquid", "<tr>\n{% if entries %}<td>");
        var (file, error) = Assert.Single(OwnTemplates.Problems(_folder.FullName));
        Assert.EndsWith("story.liquid", file, StringComparison.Ordinal);
        Assert.Contains("(2:", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_outside_the_folder_is_not_included()
    {
        Write("mail.html.liquid", "{% include '../../../../../../etc/hostname' %}");
        Assert.NotNull(Compose().Trouble);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private (MimeMessage Mail, string? Trouble) Compose(string title = "Bamako sends five French diplomats home")
    {
        var mail = new AlertMessage("NewsMonitor <newsmonitor@example.org>", MailTemplates.From(_folder.FullName)).Compose(
            SomeAlert.Delivery(SomeAlert.Of(SomeAlert.Entry(title))), MailboxAddress.Parse("desk@example.org"), SomeAlert.Now, out var trouble);
        return (mail, trouble);
    }
}
