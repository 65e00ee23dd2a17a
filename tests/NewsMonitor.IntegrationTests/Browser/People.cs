using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>Who may log in, in tests of logins.</summary>
internal static class People
{
    public const string Analyst = "awa";

    /// <summary>Who only looks.</summary>
    public const string Reader = "yaw";

    public const string Password = "seven herons stand still";

    private static readonly string s_hash = new PasswordHasher<string>().HashPassword("", Password);

    /// <summary>Lets both in, and nobody else.</summary>
    public static void Configure(JsonObject monitor)
    {
        monitor["Web"]!["Users"] = new JsonObject { [Analyst] = s_hash, [Reader] = s_hash };
        monitor["Web"]!["Readers"] = new JsonArray(Reader);
    }

    /// <summary>Goes to the first page and in by the form that comes up.</summary>
    public static async Task LogInAsync(IPage page, string origin, string user)
    {
        await page.GotoAsync(origin + "/");
        await FillInAsync(page, user, Password);
        await page.WaitForURLAsync(origin + "/");
    }

    public static async Task FillInAsync(IPage page, string user, string password)
    {
        await page.Locator("input[name=name]").FillAsync(user);
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Locator("main button").ClickAsync();
    }
}
