using System.Runtime.InteropServices;
using System.Text;

namespace Isnad.Lexicon;

public sealed partial class CompiledLexicon
{
    internal const uint Magic = 0x32_4E_53_49; // "ISN2"

    private readonly ReadOnlyMemory<byte> _block;
    private readonly (int Offset, int Length) _formSlots;
    private readonly (int Offset, int Length) _forms;
    private readonly (int Offset, int Length) _edges;
    private readonly (int Offset, int Length) _nodes;
    private readonly (int Offset, int Length) _names;
    private readonly string[] _tags;
    private readonly Lexeme[] _lexemes;
    private readonly KnownActor[] _actors;
    private readonly KnownPlace[] _places;
    private readonly KnownOutlet[] _outlets;
    private readonly KnownOffice[] _offices;
    private readonly TableRow[] _rows;
    private readonly ulong[] _lemmaHashes;
    private readonly Frame[] _frames;
    private readonly ControlVerb[] _controlVerbs;
    private readonly AcledRow[] _acledTypes;
    private readonly RelationFrame[] _relations;

    private CompiledLexicon(ReadOnlyMemory<byte> block)
    {
        _block = block;
        var bytes = block.Span;
        var sections = Sections(bytes);
        _formSlots = sections[LexiconSections.FormSlots];
        _forms = sections[LexiconSections.Forms];
        _edges = sections[LexiconSections.Edges];
        _nodes = sections[LexiconSections.Nodes];
        _names = sections[LexiconSections.Names];
        var records = new RecordSection(block, sections);
        _tags = records.ReadArray(static r => r.Text()!);
        _lexemes = records.ReadArray(static r => new Lexeme(r.Text()!, (PartOfSpeech)r.Int(), r.Set()));
        (_actors, _places, _outlets) = (records.Actors(), records.Places(), records.Outlets());
        _offices = records.ReadArray(static r => new KnownOffice(r.Int(), r.Int(), r.Date(), r.Date(), r.Text()!));
        _rows = records.ReadArray(static r => new TableRow(r.Text()!, r.Texts()));
        _frames = records.ReadArray(static r => new Frame(
            r.Text()!, (EventType)r.Int(), r.Text(), r.Ints(), r.Ints(), r.Int(), r.Texts(), r.Texts(), (GenitiveRole)r.Int(),
            r.Conditions(), r.Conditions(), r.Conditions(), r.Int() is >= 0 and var m ? (Modality)m : null, r.Int() != 0, r.Int() != 0));
        _controlVerbs = records.ReadArray(static r => new ControlVerb(r.Int(), r.Text()!, r.Text()!, (Modality)r.Int()));
        _acledTypes = records.ReadArray(static r => new AcledRow((EventType)r.Int(), r.Text(), (AcledSide)r.Int(), (AcledSide)r.Int(), new AcledType(r.Text()!, r.Text()!)));
        _lemmaHashes = [.. _lexemes.Select(static l => Isnad.Text.WordHash.Exact(l.Lemma))];
        _relations = records.ReadArray(static r => new RelationFrame(
            r.Text()!, (RelationType)r.Int(), r.Text(), r.Ints(), r.Ints(), r.Ints(), r.Set(), r.Int(), r.Texts(), r.Int(), r.Int(),
            r.Conditions(), r.Int() is >= 0 and var m ? (Modality)m : null, r.Ints(), r.Int() != 0));
        Version = Convert.ToHexStringLower(bytes[(8 + (LexiconSections.Count * 8))..(8 + (LexiconSections.Count * 8) + 32)]);
    }

    /// <summary>Reads a compiled lexicon. The block is kept, not copied.</summary>
    /// <exception cref="InvalidDataException">The block is no compiled lexicon.</exception>
    public static CompiledLexicon Read(ReadOnlyMemory<byte> block) => new(block);

    /// <summary>Reads of a compiled lexicon only who and what has a name, each kind when it is first asked for.</summary>
    /// <exception cref="InvalidDataException">The block is no compiled lexicon.</exception>
    public static KnownNames ReadNames(ReadOnlyMemory<byte> block)
    {
        var sections = Sections(block.Span);
        return new KnownNames(new(() => Names(0).Actors()), new(() => Names(1).PlaceRows()), new(() => Names(2).Outlets()));

        RecordSection Names(int kind)
        {
            var records = new RecordSection(block, sections);
            records.PassToNames(kind);
            return records;
        }
    }

    private static (int Offset, int Length)[] Sections(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 64 || MemoryMarshal.Read<uint>(bytes) != Magic)
            throw new InvalidDataException("The compiled knowledge is damaged: it does not begin with its mark. Build the project again.");
        var sections = new (int Offset, int Length)[LexiconSections.Count];
        for (var i = 0; i < sections.Length; i++)
            sections[i] = (MemoryMarshal.Read<int>(bytes[(8 + (i * 8))..]), MemoryMarshal.Read<int>(bytes[(12 + (i * 8))..]));
        return sections;
    }

    /// <summary>The forms with this folded hash.</summary>
    internal ReadOnlySpan<FormEntry> FormsOf(ulong folded)
    {
        var slots = Slice<FormSlot>(_formSlots);
        for (var i = OpenTable.Home(folded, slots.Length); ; i = i + 1 == slots.Length ? 0 : i + 1)
        {
            ref readonly var slot = ref slots[i];
            if (slot.Range == 0)
                return [];
            if (slot.Check == (uint)folded)
                return Slice<FormEntry>(_forms).Slice(slot.First, slot.Count);
        }
    }

    /// <summary>Hash of a lemma as spelled.</summary>
    internal ulong LemmaHash(int lexeme) => _lemmaHashes[lexeme];

    /// <summary>The matcher's state after <paramref name="node"/> on a word, or -1. The root is 0.</summary>
    internal int Step(int node, ulong word)
    {
        var edges = Slice<Edge>(_edges);
        var key = Isnad.Text.WordHash.Join(node, word);
        for (var i = OpenTable.Home(key, edges.Length); ; i = i + 1 == edges.Length ? 0 : i + 1)
        {
            ref readonly var edge = ref edges[i];
            if (edge.Target == 0)
                return -1;
            if (edge.Check == (uint)key)
                return edge.Target;
        }
    }

    /// <summary>The names that end at a state.</summary>
    internal ReadOnlySpan<NameEntry> NamesAt(int node)
    {
        var row = Slice<NodeRow>(_nodes)[node];
        return row.Count == 0 ? [] : Slice<NameEntry>(_names).Slice(row.First, row.Count);
    }

    private ReadOnlySpan<T> Slice<T>((int Offset, int Length) section)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(_block.Span.Slice(section.Offset, section.Length));

    private sealed class StringSection(ReadOnlyMemory<byte> block, (int Offset, int Length) section)
    {
        private readonly Dictionary<int, string> _read = [];

        public string At(int offset)
        {
            if (_read.TryGetValue(offset, out var known))
                return known;
            var bytes = block.Span.Slice(section.Offset + offset);
            var length = MemoryMarshal.Read<ushort>(bytes);
            return _read[offset] = Encoding.UTF8.GetString(bytes.Slice(2, length));
        }
    }

    private sealed class RecordSection(ReadOnlyMemory<byte> block, (int Offset, int Length)[] sections)
    {
        private const int LexemeSize = 4 + 4 + 16;
        private const int ActorHeadSize = 11 * 4;
        private const int AffiliationSize = 3 * 4;

        private readonly StringSection _strings = new(block, sections[LexiconSections.Strings]);
        private int _at = sections[LexiconSections.Records].Offset;

        /// <summary>Goes to the actors (0), the places (1) or the outlets (2).</summary>
        public void PassToNames(int kind)
        {
            Pass(4);
            Pass(LexemeSize);
            for (var actors = kind > 0 ? Int() : 0; actors > 0; actors--)
            {
                _at += ActorHeadSize;
                Pass(AffiliationSize);
                Pass(AffiliationSize);
                Pass(4);
            }

            if (kind > 1)
                Pass(Lexicon.PlaceRows.Size);
        }

        private void Pass(int size)
        {
            var count = Int();
            _at += count * size;
        }

        public KnownActor[] Actors() => ReadArray(static r => new KnownActor(
            r.Text()!, (EntityKind)r.Int(), r.Text()!, r.Text()!, r.Text()!, r.Text(), r.Text(), r.Text(),
            r.Int(), r.Date(), r.Date(), r.Affiliations(), r.Affiliations(), r.Texts()));

        public KnownPlace[] Places() => ReadArray(static r => new KnownPlace(r.Text()!, r.Text()!, r.Text()!, r.Text()!, r.Text()!, r.Real(), r.Real(), r.Int()));

        public PlaceRows PlaceRows()
        {
            var count = Int();
            return new PlaceRows(block, _at, count, sections[LexiconSections.Strings].Offset);
        }

        public KnownOutlet[] Outlets() => ReadArray(static r => new KnownOutlet(r.Text()!, r.Text()!, r.Text()!, r.Text()!, r.Texts(), r.Text()));

        public T[] ReadArray<T>(Func<RecordSection, T> read)
        {
            var items = new T[Int()];
            for (var i = 0; i < items.Length; i++)
                items[i] = read(this);
            return items;
        }

        public int Int()
        {
            var value = MemoryMarshal.Read<int>(block.Span[_at..]);
            _at += 4;
            return value;
        }

        public double Real()
        {
            var value = MemoryMarshal.Read<double>(block.Span[_at..]);
            _at += 8;
            return value;
        }

        public TagMask Set()
        {
            var value = MemoryMarshal.Read<TagMask>(block.Span[_at..]);
            _at += 16;
            return value;
        }

        public string? Text()
        {
            var offset = Int();
            return offset < 0 ? null : _strings.At(offset);
        }

        public string[] Texts() => ReadArray(static r => r.Text()!);

        public int[] Ints() => ReadArray(static r => r.Int());

        public FrameCondition[] Conditions() => ReadArray(static r => new FrameCondition(r.Text()!, r.Ints(), r.Set()));

        public DateOnly? Date()
        {
            var day = Int();
            return day < 0 ? null : DateOnly.FromDayNumber(day);
        }

        public Affiliation[] Affiliations() => ReadArray(static r => new Affiliation(r.Int(), r.Date(), r.Date()));
    }
}
