using System.Text;
using Isnad.Formats.Readers;

namespace Isnad.Formats.Tests.Readers;

/// <summary>CSV and TSV, with columns found by usual names or told.</summary>
[Collection(nameof(MeasuredTests))]
public sealed class TableTests
{
    [Fact]
    public async Task Usual_names_of_columns_are_found_and_rows_are_numbered_as_a_spreadsheet_shows_them()
    {
        var items = await Reading.Of("a.csv", "Headline,Body,Publication date,Link,Site name,Byline\r\n\"هدنة، ليومين\",\"سطر أول\nسطر \"\"ثان\"\"\",2021-05-31,https://x.example/1,الأفق,سعاد\r\nعنوان,نص,31/31/2021,not a link,,\r\n,,,,,\r\n");
        Assert.Equal(["a.csv:2", "a.csv:3"], items.Select(i => i.Source));
        var article = items[0].Article!;
        Assert.Equal(("هدنة، ليومين", "سطر أول\nسطر \"ثان\"", "الأفق", "سعاد"), (article.Title, article.Text, article.Outlet, article.Author));
        Assert.Equal((new DateOnly(2021, 5, 31), "https://x.example/1"), (article.Published, article.Url));
        Assert.Equal("\"هدنة، ليومين\",\"سطر أول\nسطر \"\"ثان\"\"\",2021-05-31,https://x.example/1,الأفق,سعاد", Encoding.UTF8.GetString(items[0].Bytes.Span).TrimEnd());
        Assert.Equal([DiagnosticCodes.WrongDate], items[1].Codes());
        Assert.Null(items[1].Url);
    }

    [Fact]
    public async Task A_mapping_tells_the_columns_and_goes_before_usual_names()
    {
        Assert.True(ColumnMap.TryParse("text=نص الخبر, published=Day", out var map, out _));
        var items = await Reading.Of("a.tsv", "text\tنص الخبر\tDay\tdate\nخطأ\tالصحيح\t2020-01-02\t1999-01-01\n", new ArticleSourceOptions { Columns = map });
        var article = Assert.Single(items).Article!;
        Assert.Equal(("الصحيح", new DateOnly(2020, 1, 2)), (article.Text, article.Published));
        var lines = await Reading.Of("a.jsonl", "{\"نص الخبر\":\"من سطر\",\"Day\":\"2020-01-03\"}", new ArticleSourceOptions { Columns = map });
        Assert.Equal(("من سطر", new DateOnly(2020, 1, 3)), (lines[0].Article!.Text, lines[0].Article!.Published));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("words=Body")]
    [InlineData("text=a,text=b")]
    [InlineData("")]
    public void A_mapping_that_is_none_is_refused_with_a_sentence(string text)
    {
        Assert.False(ColumnMap.TryParse(text, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public async Task A_sheet_of_the_auto_archiver_keeps_hash_time_and_place_of_the_copy()
    {
        var items = await Reading.Of("archive.csv", "Link,Archive status,Destination folder,Archive location,Archive date,Thumbnail,Upload timestamp,Upload title,Text content,Screenshot,Hash,Perceptual hashes\n"
            + "https://social.example/p/1,success,case7,https://store.example/case7/1.html,2023-05-04T10:22:10.5+00:00,,2023-05-03T21:00:00+00:00,منشور,\"شوهد رتل من عشرين آلية شرق البلدة، مساء الأربعاء.\",,SHA3-512:ab12,\n"
            + "https://social.example/p/2,success,case7,https://store.example/case7/2.mp4,2023-05-04T10:23:00+00:00,,2023-05-03T22:00:00+00:00,مقطع يظهر القصف على الميناء,,,SHA3-512:cd34,\n"
            + "https://social.example/p/3,no archiver found,,,,,,,,,,\n");
        Assert.Equal(("SHA3-512:ab12", "https://store.example/case7/1.html", "https://social.example/p/1"), (items[0].DeclaredHash, items[0].ArchiveLocation, items[0].Url));
        Assert.Equal(new DateTimeOffset(2023, 5, 4, 10, 22, 10, 500, TimeSpan.Zero), items[0].Retrieved);
        Assert.Equal((new DateOnly(2023, 5, 3), "منشور"), (items[0].Article!.Published, items[0].Article!.Title));
        Assert.Equal("مقطع يظهر القصف على الميناء", items[1].Article!.Text);
        Assert.Equal((DiagnosticCodes.Empty, "https://social.example/p/3"), (Assert.Single(items[2].Problems).Code, items[2].Url));
    }

    [Fact]
    public async Task The_table_that_the_auto_archiver_writes_itself_is_read_too()
    {
        var items = await Reading.Of("db.csv", "status,metadata,media\n"
            + "telethon: success,\"{'url': 'https://t.example/c/5', 'title': 'قناة \\'السهل\\'', 'content': \"\"شوهد رتل من عشرين آلية شرق البلدة.\\nوتوقف عند الجسر.\"\", 'timestamp': datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc), 'n': 3, 'x': None, '_processed_at': datetime.datetime(2024, 2, 4, 10, 0, tzinfo=datetime.timezone.utc)}\",\"[{'filename': 'a.jpg', 'urls': ['https://store.example/a.jpg'], 'properties': {'id': 'media_0', 'hash': 'SHA3-512:ef56'}}, {'filename': 'b'}]\"\n"
            + "no archiver,\"{'url': \",[\n");
        var article = items[0].Article!;
        Assert.Equal(("شوهد رتل من عشرين آلية شرق البلدة.\nوتوقف عند الجسر.", "قناة 'السهل'", new DateOnly(2024, 2, 3)), (article.Text, article.Title, article.Published));
        Assert.Equal(("https://t.example/c/5", "SHA3-512:ef56", "https://store.example/a.jpg"), (items[0].Url, items[0].DeclaredHash, items[0].ArchiveLocation));
        Assert.Equal(new DateTimeOffset(2024, 2, 4, 10, 0, 0, TimeSpan.Zero), items[0].Retrieved);
        Assert.Null(items[1].Article);
        var endless = "status,metadata,media\nx,\"" + new string('[', 100_000) + "{'a': {'b': (1, datetime(\",\"" + new string('{', 1000) + "\"\n";
        Assert.Null(Assert.Single(await Reading.Of("db.csv", endless)).Article);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData(',')]
    [InlineData('\t')]
    public async Task The_separator_is_found(char separator) =>
        Assert.Equal("نص", Assert.Single(await Reading.Of("a.csv", $"title{separator}text{separator}x\nعنوان{separator}نص{separator}1\n")).Article!.Text);

    [Fact]
    public async Task Tables_in_other_encodings_are_read()
    {
        const string Table = "title,text\nعنوان,وصلت القافلة إلى المدينة مساء أمس بعد تأخير.\n";
        Assert.Equal("windows-1256", (await Reading.Of("a.csv", CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(Table)))[0].Article!.Encoding);
        var wide = Assert.Single(await Reading.Of("a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)])).Article!;
        Assert.Equal("وصلت القافلة إلى المدينة مساء أمس بعد تأخير.", wide.Text);
        var broken = await Reading.Of("a.csv", [.. "title,text\nx,"u8, 0xD9, 0xFF, .. "وصلت القافلة إلى المدينة\n"u8]);
        Assert.Contains(DiagnosticCodes.InvalidBytes, broken[0].Codes());
    }

    [Fact]
    public async Task A_table_without_a_column_for_the_text_says_which_columns_it_has()
    {
        var item = Assert.Single(await Reading.Of("a.csv", "id,latitude,fatalities\n1,2,3\n"));
        Assert.Equal(DiagnosticCodes.NoTextColumn, Assert.Single(item.Problems).Code);
        Assert.Contains("latitude", item.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gigabyte_in_one_field_is_refused_in_little_memory()
    {
        var stream = new EndlessField("title,text\nأ,ب\nx,\"", 1L << 30);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var items = await Reading.OfStream(stream, "a.csv", new ArticleSourceOptions { Limits = new ReadLimits { Bytes = 4 << 20 } });
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64 << 20);
        Assert.Equal("ب", items[0].Article!.Text);
        Assert.Contains(items[1].Problems, p => p.Code == DiagnosticCodes.BrokenRow);
        var header = await Reading.OfStream(new EndlessField("\"", 1L << 28), "a.csv", new ArticleSourceOptions { Limits = new ReadLimits { Bytes = 4 << 20 } });
        Assert.Equal(DiagnosticCodes.TooLong, Assert.Single(Assert.Single(header).Problems).Code);
    }
}
