using System.CommandLine;
using System.CommandLine.Parsing;
using Isnad.Cli.Archives;
using Isnad.Cli.Output;
using Isnad.Corpus.Joining;
using Isnad.Formats.Readers;
using Isnad.Lexicon;
using Isnad.Storage;
using Isnad.Storage.Asking;

namespace Isnad.Cli.Answers;

/// <summary>The options that all questions to an archive share.</summary>
internal sealed class QuestionOptions
{
    private const int MostOnTerminal = 100;

    private readonly Option<string> _archive = ArchiveOption.Make();
    private readonly Option<string[]> _actor = Many("--actor", "NAME", "An actor who takes part: a name or a key.");
    private readonly Option<string[]> _doer = Many("--doer", "NAME", "Who did it, or the subject of a relation.");
    private readonly Option<string[]> _recipient = Many("--recipient", "NAME", "To whom it was done, or the object of a relation.");
    private readonly Option<string[]> _type = Many("--type", "TYPE", "PLOVER type, with or without mode: assault, assault/aerial; or type of a relation: supports.");
    private readonly Option<string[]> _place = Many("--place", "NAME", "A place: a name, with what lies within it, or a key.");
    private readonly Option<string[]> _country = Many("--country", "CODE", "Country of the place, two letters.");
    private readonly Option<string?> _near = new("--near") { Description = "A circle: LAT,LON,KM or PLACE,KM.", HelpName = "CIRCLE" };
    private readonly Option<string?> _from = new("--from") { Description = "First day, as 2020-05-18.", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Last day.", HelpName = "DATE" };
    private readonly Option<string[]> _outlet = Many("--outlet", "NAME", "Outlet: a name or a key.");
    private readonly Option<string[]> _sourceKind = Many("--source-kind", "KIND", "Kind of the innermost source: outlet, media, person, organization, anonymous, document, unspecified.");
    private readonly Option<string[]> _modality = Many("--modality", "MODALITY", "actual, future, hypothetical or negated.");
    private readonly Option<string[]> _certainty = Many("--certainty", "CERTAINTY", "Of joined events: told, claimed, disputed, planned, possible or denied.");
    private readonly Option<string?> _text = new("--text") { Description = "Words that the document holds, as isnad search takes them.", HelpName = "WORDS" };
    private readonly Option<string?> _format = new("--format", "-f") { Description = "table, json, jsonl or csv; by default table on a terminal, jsonl elsewhere.", HelpName = "FORMAT" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "A file; by default, and for -, standard output.", HelpName = "FILE" };
    private readonly Option<string?> _limit = new("--limit", "-n") { Description = "How many are shown at most; by default all, in a table on a terminal 100.", HelpName = "N" };
    private readonly Option<bool> _details = new("--details", "-d") { Description = "In a table, show below each answer the sentences and chains it rests on." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        AddFiltersTo(command);
        foreach (var option in new Option[] { _format, _out, _limit, _details })
            command.Options.Add(option);
    }

    /// <summary>Adds the archive and the filters alone, for commands that print otherwise.</summary>
    public void AddFiltersTo(Command command)
    {
        foreach (var option in new Option[] { _archive, _actor, _doer, _recipient, _type, _place, _country, _near, _from, _to, _outlet, _sourceKind, _modality, _certainty, _text })
            command.Options.Add(option);
        command.Validators.Add(Check);
    }

    /// <summary>File of the archive.</summary>
    public string Archive(ParseResult call) => call.GetValue(_archive)!;

    /// <summary>Where the answer goes, or null.</summary>
    public string? Out(ParseResult call) => OutputTarget.FileOf(call.GetValue(_out));

    /// <summary>How it is printed.</summary>
    public AnswerFormat Format(ParseResult call, Terminal terminal) => AnswerFormats.Choose(call.GetValue(_format), Out(call), terminal.OutputIsTerminal);

    /// <summary>How many are shown: all, but in a table before a person a page or two.</summary>
    public int Limit(ParseResult call, Terminal terminal) =>
        WholeNumber.Of(call.GetValue(_limit)) ?? (terminal.OutputIsTerminal && Format(call, terminal) == AnswerFormat.Table ? MostOnTerminal : int.MaxValue);

    /// <summary>Whether it was said how many.</summary>
    public bool IsLimited(ParseResult call) => call.GetValue(_limit) is not null;

    /// <summary>How much of what stands behind is shown in a table.</summary>
    public DetailLevel Details(ParseResult call) => call.GetValue(_details) ? DetailLevel.All : DetailLevel.None;

    /// <summary>Names of actors as given.</summary>
    public IReadOnlyList<string> ActorNames(ParseResult call) => Values(call, _actor);

    /// <summary>Names and modes that are asked for, each with its option.</summary>
    public IEnumerable<(string Option, BearerKind Kind, string Value)> Named(ParseResult call) =>
        new[] { _actor, _doer, _recipient }.SelectMany(o => Values(call, o).Select(v => (o.Name, BearerKind.Actor, v)))
            .Concat(Values(call, _place).Select(v => (_place.Name, BearerKind.Place, v))).Concat(Values(call, _outlet).Select(v => (_outlet.Name, BearerKind.Outlet, v)))
            .Concat(Values(call, _type).Select(static v => AskedType.Of(v).Mode).OfType<string>().Select(v => (_type.Name, BearerKind.Mode, v)));

    /// <summary>The filter that the options ask for.</summary>
    public AccountFilter Filter(ParseResult call, Lazy<KnownNames> names, Lazy<CompiledLexicon> knowledge, Storage.Archive archive)
    {
        var keys = new NameKeys(names, knowledge, archive);
        var types = Array.ConvertAll(Values(call, _type), AskedType.Of);
        return new AccountFilter
        {
            Actors = keys.Actors(Values(call, _actor)),
            Doers = keys.Actors(Values(call, _doer)),
            Recipients = keys.Actors(Values(call, _recipient)),
            Types = Array.ConvertAll(Array.FindAll(types, static t => t.Event is not null), static t => t.Event!.Value),
            Relations = Array.ConvertAll(Array.FindAll(types, static t => t.Relation is not null), static t => t.Relation!.Value),
            Modes = Array.ConvertAll(Array.FindAll(types, static t => t.Mode is not null), static t => t.Mode!),
            Places = keys.Places(Values(call, _place), archive.Places()),
            Countries = Values(call, _country),
            Near = call.GetValue(_near) is { } near ? keys.Circle(near) ?? throw new WrongCallException($"--near: no place is known by the name in '{near}'.") : null,
            From = call.GetValue(_from) is { } from ? PublishedDate.Parse(from) : null,
            To = call.GetValue(_to) is { } to ? PublishedDate.Parse(to) : null,
            Outlets = keys.Outlets(Values(call, _outlet)),
            Sources = Array.ConvertAll(Values(call, _sourceKind), static v => Enum.Parse<LinkKind>(v, true)),
            Modalities = Array.ConvertAll(Values(call, _modality), static v => Enum.Parse<Modality>(v, true)),
            Certainties = Array.ConvertAll(Values(call, _certainty), static v => Enum.Parse<Certainty>(v, true)),
            Text = call.GetValue(_text),
        };
    }

    private static Option<string[]> Many(string name, string help, string description) =>
        new(name) { Description = description + " May be given several times; any of them may hold.", HelpName = help, Arity = ArgumentArity.ZeroOrMore };

    private static string[] Values(SymbolResult call, Option<string[]> option) => call.GetValue(option) ?? [];

    private static string[] Values(ParseResult call, Option<string[]> option) => call.GetValue(option) ?? [];

    private void Check(CommandResult call)
    {
        foreach (var option in new[] { _from, _to })
        {
            if (call.GetValue(option) is { } date && PublishedDate.Parse(date) is null)
                call.AddError($"{option.Name}: no calendar has the date '{date}'; write it as 2021-05-31.");
        }

        if (call.GetValue(_format) is { } format && AnswerFormats.Parse(format) is null)
            call.AddError($"--format is table, json, jsonl or csv, not '{format}'.");
        if (WholeNumber.Of(call.GetValue(_limit)) < 1)
            call.AddError("--limit is a number from 1.");
        foreach (var type in Values(call, _type))
        {
            if (AskedType.Of(type) is { Event: null, Relation: null })
                call.AddError($"--type: there is no type '{type}'; a PLOVER type such as assault or assault/aerial, or a relation such as supports.");
        }

        Words(call, _sourceKind, typeof(LinkKind));
        Words(call, _modality, typeof(Modality));
        Words(call, _certainty, typeof(Certainty));
        if (call.GetValue(_near) is { } near && !NameKeys.IsCircle(near))
            call.AddError("--near is LAT,LON,KM or PLACE,KM: degrees on the globe, and a distance above 0.");
        foreach (var option in new[] { _actor, _doer, _recipient, _place, _outlet })
        {
            if (Array.Exists(Values(call, option), string.IsNullOrWhiteSpace))
                call.AddError($"{option.Name}: the name is empty.");
        }
    }

    private static void Words(CommandResult call, Option<string[]> option, Type words)
    {
        foreach (var word in Values(call, option))
        {
            if (!Enum.TryParse(words, word, true, out _) || char.IsAsciiDigit(word[0]))
                call.AddError($"{option.Name}: '{word}' is none of {string.Join(", ", Enum.GetNames(words)).ToLowerInvariant()}.");
        }
    }
}
