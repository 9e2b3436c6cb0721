using System.Text.RegularExpressions;
using Isnad.Server.Interface;

namespace Isnad.Server.Tests;

public sealed class InterfaceTests
{
    [Fact]
    public void Both_languages_have_words_for_the_same_keys()
    {
        static string Whole(string key) => Regex.Replace(key, @"\.(zero|one|two|few|many|other)$", "");
        Assert.Equal(Texts.English.Keys.Select(Whole).Distinct(), Texts.Arabic.Keys.Select(Whole).Distinct());
        Assert.DoesNotContain(Texts.Arabic.Keys, k => string.IsNullOrWhiteSpace(Texts.Arabic[k]));
        Assert.DoesNotContain(Texts.English.Keys, k => string.IsNullOrWhiteSpace(Texts.English[k]));
    }

    [Theory]
    [InlineData(0, "لا أحداث")]
    [InlineData(1, "حدث واحد")]
    [InlineData(2, "حدثان")]
    [InlineData(7, "7 أحداث")]
    [InlineData(11, "11 حدثاً")]
    [InlineData(100, "100 حدث")]
    [InlineData(103, "103 أحداث")]
    public void Arabic_counts_with_its_six_forms(int number, string words) => Assert.Equal(words, Texts.Arabic.Count("count.events", number));

    [Fact]
    public void Every_key_that_a_page_names_exists()
    {
        var missing = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "src", "Isnad.Server"), "*.razor", SearchOption.AllDirectories))
        {
            foreach (Match key in Regex.Matches(File.ReadAllText(file), "(?:View|Texts)\\[\"([A-Za-z.]+[A-Za-z])\"\\]"))
            {
                if (!Texts.English.Keys.Contains(key.Groups[1].Value))
                    missing.Add($"{Path.GetFileName(file)}: {key.Groups[1].Value}");
            }

            foreach (Match key in Regex.Matches(File.ReadAllText(file), "Count\\(\"([A-Za-z.]+)\""))
            {
                if (!Texts.English.Keys.Contains(key.Groups[1].Value + ".other"))
                    missing.Add($"{Path.GetFileName(file)}: {key.Groups[1].Value}");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_word_of_a_vocabulary_has_a_name_in_both_languages()
    {
        var keys = Spelling.All<EventType>().Select(w => "eventType." + w).Concat(Spelling.All<EntityKind>().SelectMany(w => new[] { "kind." + w, "kinds." + w }))
            .Concat(Spelling.All<Modality>().Select(w => "modality." + w)).Concat(Spelling.All<RelationType>().Select(w => "relation." + w)).Concat(Spelling.All<LinkKind>().Select(w => "link." + w))
            .Concat(Spelling.All<QuantityUnit>().Select(w => "quantity." + w)).Concat(Spelling.All<Hedge>().Select(w => "hedge." + w)).Concat(Spelling.All<ClaimAct>().Select(w => "act." + w))
            .Concat(Spelling.All<Stance>().Select(w => "stance." + w)).Concat(Spelling.All<MentionForm>().Select(w => "form." + w)).Concat(Spelling.All<SourceCount>().Select(w => "sources." + w))
            .Concat(Spelling.All<QuotationStyle>().Select(w => "quotation." + w)).Concat(Spelling.All<TimeGranularity>().Select(w => "granularity." + w));
        Assert.Empty(keys.Except(Texts.English.Keys));
    }

    [Fact]
    public void The_style_sheet_names_no_physical_side()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "src", "Isnad.Server", "Styles"), "*.css"))
            Assert.DoesNotMatch(@"(margin|padding|border)-(left|right)|text-align:\s*(left|right)|(?<![-\w])(left|right):", File.ReadAllText(file));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Isnad.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
