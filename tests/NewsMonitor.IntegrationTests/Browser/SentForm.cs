using System.Text.Json;
using Microsoft.Playwright;

namespace NewsMonitor.IntegrationTests.Browser;

/// <summary>What a press of one of a form's buttons sends.</summary>
/// <param name="Action">Path and query.</param>
/// <param name="Fields">By name; what is empty and can be typed into is filled in.</param>
internal sealed record SentForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string Token = "__RequestVerificationToken";

    private const string Read = """
        JSON.stringify([...document.forms].filter(form => form.method === 'post').flatMap(form => {
          const fields = [...form.elements]
            .filter(field => field.name && field.tagName !== 'BUTTON' && (!['radio', 'checkbox'].includes(field.type) || field.checked))
            .map(field => ({ Key: field.name, Value: field.value || '1' }));
          return [...form.querySelectorAll('button')].map(button => ({
            Action: form.getAttribute('action') || location.pathname + location.search,
            Fields: button.name ? [...fields, { Key: button.name, Value: button.value }] : fields }));
        }))
        """;

    /// <summary>Of forms alike on pages that differ by their subject one is enough.</summary>
    public string Kind => $"{string.Join('/', Action.Split('?')[0].Split('/').Select((step, place) => place == 2 ? "*" : step))} {string.Join(' ', Fields.Select(sent => sent.Key == "decision" ? sent.Value : sent.Key))}";

    public SentForm WithoutToken => this with { Fields = [.. Fields.Where(sent => sent.Key != Token)] };

    /// <summary>Every button of the page's forms.</summary>
    public static async Task<IReadOnlyList<SentForm>> OnAsync(IPage page) => JsonSerializer.Deserialize<SentForm[]>(await page.EvaluateAsync<string>(Read))!;

    public override string ToString() => Kind;
}
