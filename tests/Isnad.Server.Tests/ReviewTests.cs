using Isnad.Server.Review;
using Isnad.Storage;

namespace Isnad.Server.Tests;

public sealed class ReviewTests
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    [Fact]
    public void Kappa_is_that_of_the_text_book()
    {
        // Cohen's table: 20 both right, 15 both wrong, 5 and 10 apart; observed 0.7, by chance 0.5.
        var judgements = Many("amal", "basem", 20, JudgementKind.Accept, JudgementKind.Accept, 0).Concat(Many("amal", "basem", 15, JudgementKind.Reject, JudgementKind.Reject, 100))
            .Concat(Many("amal", "basem", 5, JudgementKind.Accept, JudgementKind.Reject, 200)).Concat(Many("amal", "basem", 10, JudgementKind.Reject, JudgementKind.Accept, 300));
        var agreement = Assert.Single(Agreement.Of(new Verdicts(judgements, None)));
        Assert.Equal((50, 35), (agreement.Both, agreement.Same));
        Assert.Equal(0.4, agreement.Kappa!.Value, 10);
    }

    [Fact]
    public void A_withdrawn_verdict_does_not_count()
    {
        var one = Judged("amal", 1, JudgementKind.Accept);
        Assert.Empty(new Verdicts([one, Judged("basem", 1, JudgementKind.Reject)], new HashSet<string> { one.Id }).Disagreements());
        Assert.Single(new Verdicts([one, Judged("basem", 1, JudgementKind.Reject)], None).Disagreements());
    }

    [Fact]
    public async Task The_queue_shows_the_gravest_first_and_goes_on_after_a_verdict()
    {
        await using var server = await Running.StartAsync(Articles.Usual);
        var page = await server.GetAsync("/review");
        Assert.Contains("name=\"verdict\" value=\"accept\"", page);
        var subject = Field(page, "subject");
        var document = Field(page, "document");
        using var form = await server.Client.GetAsync("/review");
        var token = Field(await form.Content.ReadAsStringAsync(), "__RequestVerificationToken");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/review/judge")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["document"] = document, ["subject"] = subject, ["verdict"] = "reject" }),
        };
        using var answer = await server.Client.SendAsync(request);
        var next = await server.GetAsync(answer.Headers.Location!.OriginalString);
        Assert.NotEqual((document, subject), (Field(next, "document"), Field(next, "subject")));
        Assert.Contains("/review/undo", next);
        Assert.DoesNotContain($"\"{subject}\"", await server.GetAsync($"/api/v1/documents/{document}/analysis"));
    }

    private static string Field(string page, string name) => System.Text.RegularExpressions.Regex.Match(page, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value;

    private static IEnumerable<Judgement> Many(string one, string other, int count, JudgementKind first, JudgementKind second, int from) =>
        Enumerable.Range(from, count).SelectMany(n => new[] { Judged(one, n, first), Judged(other, n, second) });

    private static Judgement Judged(string who, int n, JudgementKind kind) => new() { At = DateTimeOffset.UnixEpoch, Who = who, Kind = kind, Document = "d", Subject = $"e{n}" };
}
