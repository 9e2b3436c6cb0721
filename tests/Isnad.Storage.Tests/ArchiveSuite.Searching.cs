namespace Isnad.Storage.Tests;

public abstract partial class ArchiveSuite
{
    [Theory]
    [InlineData("سرت", "one.txt two.txt")]
    [InlineData("حكومه الوفاق", "one.txt")]
    [InlineData("الحكومة", "one.txt two.txt")]
    [InlineData("للحكومة", "one.txt two.txt")]
    [InlineData("القَاهِرة", "two.txt")]
    [InlineData("قاهرة", "two.txt")]
    [InlineData("بالقاهرة", "two.txt")]
    [InlineData("امارات", "one.txt")]
    [InlineData("الإمارات", "one.txt")]
    [InlineData("\"اللواء المتقاعد خليفة حفتر\"", "one.txt")]
    [InlineData("\"المتقاعد اللواء\"", "")]
    [InlineData("«خليفة حفتر»", "one.txt two.txt")]
    [InlineData("حفتر -المشير", "one.txt")]
    [InlineData("title:سرت", "one.txt")]
    [InlineData("title:حفتر", "")]
    [InlineData("بنغ*", "three.txt")]
    [InlineData("الكهرب*", "three.txt")]
    [InlineData("بنغازي | القاهرة", "two.txt three.txt")]
    [InlineData("سرت بنغازي", "")]
    [InlineData("١٢", "one.txt")]
    [InlineData("17", "two.txt")]
    [InlineData("", "")]
    [InlineData("-سرت", "")]
    [InlineData("\" ( * ) AND NOT: ^", "")]
    [InlineData("كلمة\" OR \"سرت", "")]
    [InlineData("|", "")]
    public void A_query_finds_the_documents_it_means(string query, string expected)
    {
        using var archive = Filled();
        var result = archive.Search(query);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), result.Hits.Select(h => h.Document.Source).Order(StringComparer.Ordinal));
        Assert.Equal(result.Hits.Count, result.Total);
    }

    [Fact]
    public void What_was_found_is_shown_in_the_words_of_the_text()
    {
        using var archive = Filled();
        var hit = archive.Search("\"خليفة حفتر\" قاهرة").Hits.Single();
        var text = archive.Text(hit.Document.Id)!;
        var matches = hit.Fragments.SelectMany(f => f.Matches).Select(m => m.Of(text)).ToList();
        Assert.Equal(["خليفة حفتر", "القاهرة"], matches);
        Assert.All(hit.Fragments, f => Assert.Equal(f.Words, f.Span.Of(text)));
        Assert.All(hit.Fragments, f => Assert.All(f.Matches, m => Assert.True(f.Span.Contains(m))));
        var titled = archive.Search("جنود").Hits.Single();
        Assert.Equal(["جنود"], titled.Title.Select(t => t.Of(titled.Document.Title!)));
    }

    [Theory]
    [InlineData("~غوتيريش")]
    [InlineData("~جوتيرش")]
    [InlineData("~قوتيريش")]
    [InlineData("~كوتيريش")]
    public void A_name_from_another_language_is_found_however_it_is_spelled(string query)
    {
        using var archive = Open("a");
        using var writer = archive.Write();
        string[] texts = ["دعا الأمين العام أنطونيو غوتيريش إلى هدنة.", "وقال جوتيريش إن الهدنة قائمة.", "التقى الوفد بغوتيرش في سرت.", "هدنة في درنة بوساطة قطرية."];
        foreach (var text in texts)
            writer.Add(Reading.Item(new Article { Text = text, Source = text[..4] }).Prepare());
        writer.Commit();
        Assert.Equal(3, archive.Search(query).Total);
        Assert.InRange(archive.Search(query[1..]).Total, 0, 1);
    }

    [Fact]
    public void Marks_and_lengthened_letters_are_found_and_shown_whole()
    {
        using var archive = Open("a");
        using var writer = archive.Write();
        const string Text = "وقال إنّ المُتَحَدِّثــين بـاسم القُوّات غادروا طرابُلس اليوم.";
        writer.Add(Reading.Item(new Article { Text = Text, Source = "marks.txt" }).Prepare());
        writer.Commit();
        foreach (var (query, shown) in new[] { ("القوات", "القُوّات"), ("متحدثين", "المُتَحَدِّثــين"), ("طرابلس", "طرابُلس"), ("ان", "إنّ") })
            Assert.Equal(shown, archive.Search(query).Hits.Single().Fragments.Single().Matches.Single().Of(Text));
    }

    [Fact]
    public void Hits_come_in_pages_the_best_first()
    {
        using var archive = Open("a");
        using var writer = archive.Write();
        for (var i = 0; i < 30; i++)
            writer.Add(Reading.Item(new Article { Text = $"خبر رقم {i} عن الهدنة. " + string.Concat(Enumerable.Repeat("الهدنة قائمة. ", i % 7)), Source = $"{i}.txt" }).Prepare());
        writer.Commit();
        var all = archive.Search("هدنة", 0, 100);
        Assert.Equal(30, all.Total);
        Assert.Equal(all.Hits.Select(h => h.Score).OrderDescending(), all.Hits.Select(h => h.Score));
        Assert.Equal(all.Hits.Skip(10).Take(5).Select(h => h.Document.Id), archive.Search("هدنة", 10, 5).Hits.Select(h => h.Document.Id));
    }
}
