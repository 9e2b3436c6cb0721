using Isnad.Corpus;
using Isnad.Corpus.Corroboration;
using Isnad.Corpus.Joining;

namespace Isnad.Tests.Corpus;

public sealed class CorroborationTests
{
    [Fact]
    public void Five_outlets_that_repeat_one_spokesman_count_once()
    {
        var result = Corroborate(Accounts.NoCopies, [.. Enumerable.Range(0, 5).Select(i => By($"d{i}", $"o{i}", Accounts.Body("spokesman")))]);
        Assert.Equal((1, 5), (result.Affirming, result.Outlets));
        Assert.Contains(Dependence.SameSource, Assert.Single(result.Sources).Ties);
        Assert.Equal(3, result.Grade.Credibility);
    }

    [Fact]
    public void Outlets_that_quote_one_agency_count_once_and_with_the_agency_itself()
    {
        var result = Corroborate(
            Accounts.NoCopies, By("a", "outlet:agency"), By("b", "two", Accounts.Medium("outlet:agency")), By("c", "three", Accounts.Medium("outlet:agency"), Accounts.Body("hospital")));
        Assert.Equal(1, result.Affirming);
    }

    [Fact]
    public void Copies_of_one_text_count_once()
    {
        var copies = new Dictionary<string, string> { ["a"] = "copy:1", ["b"] = "copy:1" };
        Assert.Equal(1, Corroborate(copies, By("a", "one"), By("b", "two")).Affirming);
        Assert.Equal(2, Corroborate(Accounts.NoCopies, By("a", "one"), By("b", "two")).Affirming);
    }

    [Fact]
    public void Unnamed_sources_count_only_where_nobody_else_stands_and_then_once()
    {
        Assert.Equal(1, Corroborate(Accounts.NoCopies, By("a", "one", Accounts.Unnamed("مصدر أمني")), By("b", "two", Accounts.Unnamed("مصدر طبي"))).Affirming);
        Assert.Equal(1, Corroborate(Accounts.NoCopies, By("a", "one", Accounts.Unnamed("مصدر أمني")), By("b", "two", Accounts.Body("ministry"))).Affirming);
    }

    [Fact]
    public void A_denial_by_another_makes_it_doubtful_and_two_independent_sources_make_it_probable()
    {
        var denial = By("c", "three", Accounts.Body("army")) with { Claims = [Accounts.Claim("c", ClaimAct.Deny, Accounts.Outlet("three"), Accounts.Body("army"))] };
        Assert.Equal(2, Corroborate(Accounts.NoCopies, By("a", "one", Accounts.Body("x")), By("b", "two", Accounts.Body("y"))).Grade.Credibility);
        var doubted = Corroborate(Accounts.NoCopies, By("a", "one", Accounts.Body("x")), By("b", "two", Accounts.Body("y")), denial);
        Assert.Equal((4, 1), (doubted.Grade.Credibility, doubted.Denying));
        Assert.Equal(5, Corroborate(Accounts.NoCopies, denial).Grade.Credibility);
    }

    [Fact]
    public void An_admission_by_the_doer_confirms_by_Airwars_rule()
    {
        var result = Corroborate(Accounts.NoCopies, By("a", "one", Accounts.Body("x")), By("b", "two", Accounts.Body("sy.army")));
        Assert.Equal(AirwarsGrade.Confirmed, result.Airwars);
        Assert.Equal(1, result.Grade.Credibility);
    }

    [Fact]
    public void Exchanging_two_outlets_changes_no_grade()
    {
        var one = Corroborate(Accounts.NoCopies, By("a", "one", Accounts.Body("x")), By("b", "two", Accounts.Unnamed("مصدر")));
        var other = Corroborate(Accounts.NoCopies, By("a", "two", Accounts.Body("x")), By("b", "one", Accounts.Unnamed("مصدر")));
        Assert.Equal((one.Grade.Source, one.Grade.Credibility, one.Affirming), (other.Grade.Source, other.Grade.Credibility, other.Affirming));
    }

    private static EventAccount By(string document, string outlet, params Voice[] inner) =>
        Accounts.Strike(document, outlet) with { Claims = inner.Length == 0 ? [] : [Accounts.Claim(document, ClaimAct.Assert, [Accounts.Outlet(outlet), .. inner])] };

    private static EventCorroboration Corroborate(IReadOnlyDictionary<string, string> copies, params EventAccount[] accounts) =>
        EventCorroborator.Corroborate(Assert.Single(EventJoiner.Join(accounts.Select(a => Accounts.Document(a)), new JoinRules(), [])), copies);
}
