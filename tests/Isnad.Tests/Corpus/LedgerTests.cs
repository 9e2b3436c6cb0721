using Isnad.Corpus;
using Isnad.Corpus.Joining;
using Isnad.Corpus.Ledger;
using Isnad.Extraction;
using Isnad.Knowledge;

namespace Isnad.Tests.Corpus;

public sealed class LedgerTests
{
    private static readonly LedgerBuilder Builder = new(EmbeddedKnowledge.Lexicon);
    private static readonly Pipeline Pipeline = new(EmbeddedKnowledge.Lexicon);

    [Fact]
    public void The_lowest_standing_figure_is_ACLEDs_and_UCDPs_best_has_most_independent_sources()
    {
        var ledger = Ledger(
            With("a", "one", Accounts.Body("ministry"), 12), With("b", "two", Accounts.Body("ministry"), 12), With("c", "three", Accounts.Body("observatory"), 20),
            With("d", "four", Accounts.Body("hospital"), 20));
        Assert.Equal(12, ledger.Acled.Low);
        Assert.Equal((12, 20, 20), (ledger.Ucdp.Low, ledger.Ucdp.Best, ledger.Ucdp.High));
        Assert.Equal(LedgerMark.Repeated, ledger.Entries.Single(e => e.Account.Document == "b").Mark);
        Assert.Contains("lowest of 4", ledger.Acled.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_figure_of_the_same_source_replaces_the_earlier_one()
    {
        var ledger = Ledger(With("a", "one", Accounts.Body("ministry"), 8), With("b", "one", Accounts.Body("ministry"), 12, 2));
        Assert.Equal([LedgerMark.Superseded, LedgerMark.Stands], ledger.Entries.Select(e => e.Mark));
        Assert.Equal(12, ledger.Acled.Low);
    }

    [Fact]
    public void A_figure_whose_own_source_denies_it_is_taken_back()
    {
        var denial = With("b", "two", Accounts.Body("crescent"), 11, 1) with { Claims = [Accounts.Claim("b", ClaimAct.Deny, Accounts.Outlet("two"), Accounts.Body("crescent"))] };
        var ledger = Ledger(With("a", "one", Accounts.Body("crescent"), 11), denial, With("c", "three", Accounts.Body("ministry"), 5));
        Assert.Equal(LedgerMark.Retracted, ledger.Entries.Single(e => e.Account.Document == "a").Mark);
        Assert.Equal(LedgerMark.Denied, ledger.Entries.Single(e => e.Account.Document == "b").Mark);
        Assert.Equal(5, ledger.Ucdp.High);
    }

    [Fact]
    public void Dead_and_wounded_counted_together_never_become_deaths()
    {
        var ledger = Ledger(Accounts.Strike("a", "one") with { Figures = [Accounts.Killed(43, joint: true)] });
        Assert.Null(ledger.Acled.Low);
        Assert.Equal(Harm.KilledOrInjured, ledger.Entries[0].Harm);
        Assert.Contains("together", ledger.Acled.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_are_no_totals_and_what_does_not_add_up_is_flagged_and_not_mended()
    {
        var ledger = Ledger(Accounts.Strike("a", "one") with { Figures = [Accounts.Killed(20, "شخصا"), Accounts.Killed(15, "مدنيا"), Accounts.Killed(9, "مسلحين")] });
        Assert.Equal(20, ledger.Ucdp.Best);
        Assert.Equal(15, ledger.UcdpCivilians.Best);
        Assert.Equal(15, ledger.AirwarsKilled.Low);
        Assert.Equal(2, ledger.Entries.Count(e => e.Component));
        Assert.Contains(ledger.Flags, f => f.Message.Contains("24", StringComparison.Ordinal) && f.Message.Contains("20", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("قتل أكثر من ستين مدنيا في قصف مدفعي استهدف سوقا في مدينة الفاشر يوم الجمعة، بينهم ثلاثون طفلا وسبعة من عمال الإغاثة.", 60)]
    [InlineData("أسفر القصف الجوي على مدينة إدلب عن مقتل 42 شخصا، من بينهم 11 امرأة و4 مسعفين.", 42)]
    [InlineData("قتل 25 شخصا في غارة جوية على مدينة صعدة، بينهم 5 أطفال.", 25)]
    public void A_part_of_a_toll_is_no_total(string sentence, int total)
    {
        var ledger = Read(sentence);
        Assert.Equal(total, ledger.Acled.Low);
        Assert.Equal((total, total), (ledger.Ucdp.Low, ledger.Ucdp.Best));
        Assert.True(ledger.Entries.Count > 1);
        Assert.All(ledger.Entries, e => Assert.Equal(e.Low != total, e.Component));
        Assert.Empty(ledger.Flags);
    }

    [Fact]
    public void A_part_of_civilians_is_no_number_of_civilians_and_a_count_of_its_own_is_no_part()
    {
        var parts = Read("قتل 60 مدنيا في قصف مدفعي على مدينة الفاشر، بينهم 30 طفلا.");
        Assert.Equal(60, parts.UcdpCivilians.Low);
        Assert.Equal(60, parts.AirwarsKilled.Low);
        var account = Accounts.Strike("a", "one") with { Sentence = "قتل 20 مدنيا في القصف ثم قتل 4 مدنيين", SentenceSpan = new TextSpan(0, 37) };
        var apart = Ledger(account with { Figures = [Accounts.Killed(20, "مدنيا") with { Span = new TextSpan(4, 12) }, Accounts.Killed(4, "مدنيين") with { Span = new TextSpan(29, 37) }] });
        Assert.DoesNotContain(apart.Entries, e => e.Component);
        Assert.Equal(4, apart.UcdpCivilians.Low);
    }

    private static CasualtyLedger Read(string sentence)
    {
        var document = AccountReader.Read(Pipeline.Read(new Article { Text = sentence, Outlet = "one", Published = Accounts.Day, PublishedFrom = PublishedFrom.Metadata }));
        return EventJoiner.Join([document], new JoinRules(), []).Select(e => Builder.Build(e, Accounts.NoCopies)).Single(l => l.Entries.Count > 0);
    }

    private static EventAccount With(string document, string outlet, Voice source, int killed, int later = 0) =>
        Accounts.Strike(document, outlet, Accounts.Day.AddDays(later)) with { Figures = [Accounts.Killed(killed)], Claims = [Accounts.Claim(document, ClaimAct.Assert, Accounts.Outlet(outlet), source)] };

    private static CasualtyLedger Ledger(params EventAccount[] accounts) =>
        Builder.Build(Assert.Single(EventJoiner.Join(accounts.Select(a => Accounts.Document(a)), new JoinRules { Threshold = 3 }, [])), Accounts.NoCopies);
}
