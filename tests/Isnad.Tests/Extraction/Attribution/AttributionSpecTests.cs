using System.Text.RegularExpressions;
using Isnad.Extraction;
using Isnad.Extraction.Attribution;
using Isnad.Knowledge;

namespace Isnad.Tests.Extraction.Attribution;

public sealed partial class AttributionSpecTests
{
    private static readonly Pipeline Pipeline = new(EmbeddedKnowledge.Lexicon);

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(TableLexicon.RepositoryRoot, "docs", "spec", "attribution.md")))
        {
            var arrow = line.IndexOf(" => ", StringComparison.Ordinal);
            if (line.StartsWith("- ", StringComparison.Ordinal) && arrow > 0)
                data.Add(line[2..arrow].Trim(), line[(arrow + 4)..].Trim());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_holds(string text, string expected)
    {
        var reading = Read(text);
        var shown = Show(reading);
        if (expected == "none")
        {
            Assert.True(reading.Claims.Count == 0, shown);
            return;
        }

        var wanted = expected.Split(" ; ");
        Assert.True(wanted.Length == reading.Claims.Count, shown);
        for (var i = 0; i < wanted.Length; i++)
            Assert.True(Fits(reading, reading.Claims[i], wanted[i]), $"{wanted[i]} but\n{shown}");
    }

    [Theory]
    [InlineData("قال المجلس البلدي إن الطريق إلى المطار آمن.", "الطريق إلى المطار آمن، بحسب المجلس البلدي.")]
    [InlineData("قال مصدر طبي إن خمسة جرحى وصلوا إلى المستشفى.", "وصل خمسة جرحى إلى المستشفى، وفقا لمصدر طبي.")]
    [InlineData("قال قائد الشرطة إن المشتبه به أوقف.", "قال قائد الشرطة، وهو ضابط معروف في المدينة، إن المشتبه به أوقف.")]
    [InlineData("أكد متحدث باسم الحكومة أن الرواتب صرفت.", "متحدث باسم الحكومة أكد أن الرواتب صرفت.")]
    public void Another_wording_keeps_the_chain(string one, string other)
    {
        var (a, b) = (Read(one), Read(other));
        Assert.Single(a.Claims);
        Assert.True(b.Claims.Count == 1, Show(b));
        Assert.Equal(a.Claims[0].Chain.Select(l => l.Kind), b.Claims[0].Chain.Select(l => l.Kind));
        Assert.Equal(Words(a, a.Claims[0].Chain[^1].Descriptor!.Value), Words(b, b.Claims[0].Chain[^1].Descriptor!.Value));
    }

    [Fact]
    public void A_condition_of_anonymity_is_kept()
    {
        var reading = Read("قال ضابط كبير شريطة عدم الكشف عن هويته إن الهجوم تأجل.");
        var link = Assert.Single(reading.Claims).Chain[^1];
        Assert.Equal(LinkKind.Anonymous, link.Kind);
        Assert.Equal(SourceCount.One, link.Count);
        Assert.Equal("شريطة عدم الكشف عن هويته", link.Condition!.Value.Of(reading.Document.Text));
    }

    [Fact]
    public void A_chain_may_have_four_links()
    {
        var reading = Pipeline.Study(new Article
        {
            Text = "نقلت صحيفة لبنانية عن وكالة سانا قولها إن الحدود مغلقة. نقلت إذاعة محلية عن مصدر طبي قوله إن الجرحى كثر.",
            Outlet = "صدى المدينة",
        });
        Assert.All(reading.Claims, c => Assert.Equal(LinkKind.Outlet, c.Chain[0].Kind));
        Assert.All(reading.Claims, c => Assert.Equal(3, c.Chain.Count));
    }

    [Fact]
    public void A_nested_claim_knows_the_one_around_it()
    {
        var reading = Read("قال شيخ القبيلة إن الوسيط أبلغه بأن الأسرى أحياء.");
        Assert.Equal(2, reading.Claims.Count);
        Assert.Equal(-1, reading.Claims[0].Parent);
        Assert.Equal(0, reading.Claims[1].Parent);
    }

    [Fact]
    public void A_denial_by_another_source_lowers_the_credibility()
    {
        var reading = Read("قالت مصادر محلية إن القوات انسحبت من مطار المدينة. ونفى المتحدث باسم الجيش انسحاب القوات من مطار المدينة.");
        Assert.Equal(2, reading.Claims.Count);
        Assert.Equal(('D', 4), (reading.Claims[0].Grade.Source, reading.Claims[0].Grade.Credibility));
        Assert.Contains(reading.Claims[0].Grade.Reasons, r => r.StartsWith("denied", StringComparison.Ordinal));
    }

    private static Reading Read(string text) => Pipeline.Study(new Article { Text = text });

    private static string Words(Reading reading, TextSpan span) => span.Of(reading.Document.Text);

    private static bool Fits(Reading reading, ClaimMention claim, string wanted)
    {
        var match = Wanted().Match(wanted);
        var chain = match.Groups["kind"].Value.Split('<');
        if (!match.Success || chain.Length > claim.Chain.Count || !string.Equals(claim.Act.ToString(), match.Groups["act"].Value, StringComparison.OrdinalIgnoreCase))
            return false;
        for (var i = 1; i <= chain.Length; i++)
        {
            if (!chain[^i].Split('|').Contains(claim.Chain[^i].Kind.ToString().ToLowerInvariant()))
                return false;
        }

        var source = Words(reading, claim.Chain[^1].Descriptor!.Value);
        var begin = Words(reading, claim.Span).TrimStart('"', '«', ' ');
        return match.Groups["source"].Value.Split('|').Any(s => source.Contains(s, StringComparison.Ordinal))
            && begin.StartsWith(match.Groups["begin"].Value, StringComparison.Ordinal);
    }

    private static string Show(Reading reading) => string.Join("\n", reading.Claims.Select(c =>
        $"{c.Act} {string.Join("<", c.Chain.Select(l => l.Kind + ":" + (l.Descriptor is { } d ? Words(reading, d) : "")))} «{Words(reading, c.Span)}»"));

    [GeneratedRegex("^(?<act>\\w+) (?<kind>[\\w<|]+) «(?<source>[^»]*)» «(?<begin>[^»]*)»$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wanted();
}
