using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Isnad.Text;

namespace Isnad.Lexicon;

/// <summary>Gathers words, names and records and writes them as the block that <see cref="CompiledLexicon.Read"/> reads.</summary>
internal sealed class LexiconBuilder
{
    private readonly List<string> _tags = [];
    private readonly List<Lexeme> _lexemes = [];
    private readonly Dictionary<(string, PartOfSpeech), int> _lexemeRows = [];
    private readonly Dictionary<(string, PartOfSpeech), List<int>> _senses = [];
    private readonly Dictionary<ulong, List<FormEntry>> _forms = [];
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<List<NameEntry>> _nodes = [[]];

    public List<KnownActor> Actors { get; } = [];

    public List<KnownPlace> Places { get; } = [];

    public List<KnownOutlet> Outlets { get; } = [];

    public List<KnownOffice> Offices { get; } = [];

    public List<TableRow> Rows { get; } = [];

    public List<Frame> Frames { get; } = [];

    public List<ControlVerb> ControlVerbs { get; } = [];

    public List<AcledRow> AcledTypes { get; } = [];

    public List<RelationFrame> Relations { get; } = [];

    public IReadOnlyList<Lexeme> Lexemes => _lexemes;

    /// <summary>The bit of a tag, made when new.</summary>
    /// <exception cref="InvalidOperationException">More than 128 tags.</exception>
    public int Tag(string name)
    {
        var at = _tags.IndexOf(name);
        if (at >= 0)
            return at;
        if (_tags.Count == 128)
            throw new InvalidOperationException("More than 128 tags.");
        _tags.Add(name);
        return _tags.Count - 1;
    }

    public TagMask TagSet(IEnumerable<string> names)
    {
        TagMask set = 0;
        foreach (var name in names)
            set |= TagMask.Of(Tag(name));
        return set;
    }

    /// <summary>The row of a lexeme; tags of a lexeme entered twice are joined.</summary>
    public int AddLexeme(string lemma, PartOfSpeech part, TagMask tags)
    {
        if (_lexemeRows.TryGetValue((lemma, part), out var row))
        {
            if ((_lexemes[row].Tags | tags) != _lexemes[row].Tags)
                _lexemes[row] = _lexemes[row] with { Tags = _lexemes[row].Tags | tags };
            return row;
        }

        _lexemes.Add(new Lexeme(lemma, part, tags));
        return _lexemeRows[(lemma, part)] = _lexemes.Count - 1;
    }

    /// <summary>The row of a lexeme of which only some forms have these tags, next to the one that has all.</summary>
    public int AddSense(string lemma, PartOfSpeech part, TagMask tags)
    {
        var rows = CollectionsMarshal.GetValueRefOrAddDefault(_senses, (lemma, part), out _) ??= [];
        foreach (var row in rows)
        {
            if (_lexemes[row].Tags == tags)
                return row;
        }

        _lexemes.Add(new Lexeme(lemma, part, tags));
        rows.Add(_lexemes.Count - 1);
        return _lexemes.Count - 1;
    }

    /// <summary>The rows of the lexemes of a lemma: the one of the lemma itself, then those of forms with other tags.</summary>
    public IReadOnlyList<int> FindLexemes(string lemma, PartOfSpeech part) =>
        FindLexeme(lemma, part) is >= 0 and var row ? [row, .. _senses.GetValueOrDefault((lemma, part), [])] : [];

    /// <summary>The row of a lexeme, or -1.</summary>
    public int FindLexeme(string lemma, PartOfSpeech part) => _lexemeRows.GetValueOrDefault((lemma, part), -1);

    /// <summary>The rows of the lexemes that have this form as spelled.</summary>
    public IReadOnlyList<int> LexemesOf(string form)
    {
        var normal = NormalizedText.Of(form).Chars;
        if (!_forms.TryGetValue(WordHash.Folded(normal), out var entries))
            return [];
        var exact = (uint)WordHash.Exact(normal);
        return [.. entries.Where(e => e.Exact == exact).Select(static e => e.Lexeme).Distinct()];
    }

    public void AddForm(string form, int lexeme, PartOfSpeech part, WordFeatures features)
    {
        var normal = NormalizedText.Of(form).Chars;
        var folded = WordHash.Folded(normal);
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, folded, out _);
        list ??= [];
        var entry = new FormEntry((uint)WordHash.Exact(normal), lexeme, (ushort)features, part, 0);
        if (!list.Contains(entry))
            list.Add(entry);
    }

    public void AddName(string name, NameKind kind, int target, NameFlags flags)
    {
        var text = NormalizedText.Of(name);
        var node = 0;
        short words = 0;
        foreach (var token in Tokenizer.Tokenize(text, null))
        {
            var key = WordHash.Join(node, token.Fold);
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, key, out var exists);
            if (!exists)
            {
                next = _nodes.Count;
                _nodes.Add([]);
            }

            node = next;
            words++;
        }

        if (words == 0)
            throw new InvalidOperationException($"The name '{name}' has no words.");
        var entry = new NameEntry(ExactHash(text.Chars), target, kind, flags, words);
        // A name that is also a word of scorn keeps both: it finds the actor, and it is a label. A name of honour is just the name.
        var scorns = (flags & NameFlags.Delegitimising) != 0;
        if (!_nodes[node].Exists(e => e.Kind == kind && e.Target == target && e.Exact == entry.Exact && (!scorns || (e.Flags & NameFlags.Delegitimising) != 0)))
            _nodes[node].Add(entry);
    }

    /// <summary>Hash of a name as spelled, white space left out.</summary>
    internal static ulong ExactHash(ReadOnlySpan<char> chars)
    {
        Span<char> kept = chars.Length <= 256 ? stackalloc char[chars.Length] : new char[chars.Length];
        var n = 0;
        foreach (var c in chars)
        {
            if (!char.IsWhiteSpace(c))
                kept[n++] = c;
        }

        return WordHash.Exact(kept[..n]);
    }

    public byte[] Build()
    {
        var strings = new StringTable();
        var records = new RecordWriter(strings);
        records.Array(_tags, static (w, t) => w.Text(t));
        records.Array(_lexemes, static (w, l) =>
        {
            w.Text(l.Lemma);
            w.Int((int)l.Class);
            w.Set(l.Tags);
        });
        records.Array(Actors, WriteActor);
        records.Array(Places, WritePlace);
        records.Array(Outlets, static (w, o) =>
        {
            w.Text(o.Id);
            w.Text(o.NameAr);
            w.Text(o.NameEn);
            w.Text(o.Kind);
            w.Array(o.Domains, static (x, d) => x.Text(d));
            w.Text(o.Country);
        });
        records.Array(Offices, static (w, o) =>
        {
            w.Int(o.Actor);
            w.Int(o.Organisation);
            w.Date(o.From);
            w.Date(o.To);
            w.Text(o.Head);
        });
        records.Array(Rows, static (w, r) =>
        {
            w.Text(r.Table);
            w.Array(r.Cells, static (x, c) => x.Text(c));
        });
        records.Array(Frames, WriteFrame);
        records.Array(ControlVerbs, static (w, c) =>
        {
            w.Int(c.Lexeme);
            w.Text(c.Complement);
            w.Text(c.Subject);
            w.Int((int)c.Modality);
        });
        records.Array(AcledTypes, static (w, a) =>
        {
            w.Int((int)a.Event);
            w.Text(a.Mode);
            w.Int((int)a.Actor);
            w.Int((int)a.Target);
            w.Text(a.Type.EventType);
            w.Text(a.Type.SubEventType);
        });
        records.Array(Relations, WriteRelation);
        var sections = new byte[LexiconSections.Count][];
        (sections[LexiconSections.FormSlots], sections[LexiconSections.Forms]) = BuildForms();
        sections[LexiconSections.Edges] = BuildEdges();
        (sections[LexiconSections.Nodes], sections[LexiconSections.Names]) = BuildNames();
        sections[LexiconSections.Strings] = strings.ToArray();
        sections[LexiconSections.Records] = records.ToArray();
        return Assemble(sections);
    }

    private static void WriteActor(RecordWriter w, KnownActor a)
    {
        w.Text(a.Id);
        w.Int((int)a.Kind);
        w.Text(a.NameAr);
        w.Text(a.NameEn);
        w.Text(a.Country);
        w.Text(a.Wikidata);
        w.Text(a.Plover);
        w.Text(a.Acled);
        w.Int(a.Capital);
        w.Date(a.From);
        w.Date(a.To);
        w.Array(a.MemberOf, WriteAffiliation);
        w.Array(a.PartOf, WriteAffiliation);
        w.Array(a.Heads, static (x, h) => x.Text(h));
    }

    private static void WriteFrame(RecordWriter w, Frame f)
    {
        w.Text(f.Id);
        w.Int((int)f.Event);
        w.Text(f.Mode);
        w.Array(f.Words, static (x, i) => x.Int(i));
        w.Array(f.Nouns, static (x, i) => x.Int(i));
        w.Int(f.Only);
        w.Array(f.Actor, static (x, t) => x.Text(t));
        w.Array(f.Recipient, static (x, t) => x.Text(t));
        w.Int((int)f.Genitive);
        w.Array(f.Need, WriteCondition);
        w.Array(f.Bar, WriteCondition);
        w.Array(f.Modes, WriteCondition);
        w.Int(f.Modality is { } m ? (int)m : -1);
        w.Int(f.Weak ? 1 : 0);
        w.Int(f.Toll ? 1 : 0);
    }

    private static void WriteRelation(RecordWriter w, RelationFrame f)
    {
        w.Text(f.Id);
        w.Int((int)f.Type);
        w.Text(f.Mode);
        w.Array(f.Words, static (x, i) => x.Int(i));
        w.Array(f.Nouns, static (x, i) => x.Int(i));
        w.Array(f.Adjectives, static (x, i) => x.Int(i));
        w.Set(f.NounTags);
        w.Int(f.Only);
        w.Array(f.Objects, static (x, t) => x.Text(t));
        w.Int(f.SubjectKinds);
        w.Int(f.ObjectKinds);
        w.Array(f.Modes, WriteCondition);
        w.Int(f.Modality is { } m ? (int)m : -1);
        w.Array(f.Light, static (x, i) => x.Int(i));
        w.Int(f.Reverse ? 1 : 0);
    }

    private static void WriteCondition(RecordWriter w, FrameCondition c)
    {
        w.Text(c.Function);
        w.Array(c.Lexemes, static (x, i) => x.Int(i));
        w.Set(c.Tags);
    }

    private static void WriteAffiliation(RecordWriter w, Affiliation a)
    {
        w.Int(a.Actor);
        w.Date(a.From);
        w.Date(a.To);
    }

    private static void WritePlace(RecordWriter w, KnownPlace p)
    {
        w.Text(p.Id);
        w.Text(p.Kind);
        w.Text(p.NameAr);
        w.Text(p.NameEn);
        w.Text(p.Country);
        w.Real(p.Latitude);
        w.Real(p.Longitude);
        w.Int(p.Parent);
    }

    private static byte[] Assemble(byte[][] sections)
    {
        var head = 8 + (LexiconSections.Count * 8) + 32;
        var total = Align(head);
        var offsets = new int[sections.Length];
        for (var i = 0; i < sections.Length; i++)
        {
            offsets[i] = total;
            total = Align(total + sections[i].Length);
        }

        var block = new byte[total];
        BinaryPrimitives.WriteUInt32LittleEndian(block, CompiledLexicon.Magic);
        for (var i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(8 + (i * 8)), offsets[i]);
            BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(12 + (i * 8)), sections[i].Length);
            sections[i].CopyTo(block, offsets[i]);
        }

        SHA256.HashData(block.AsSpan(head)).CopyTo(block.AsSpan(head - 32));
        return block;
    }

    private static int Align(int n) => (n + 15) & ~15;

    private (byte[] Slots, byte[] Entries) BuildForms()
    {
        var slots = new FormSlot[OpenTable.Capacity(_forms.Count)];
        var entries = new List<FormEntry>();
        foreach (var (key, list) in _forms.OrderBy(f => f.Key))
        {
            if (list.Count > 255 || entries.Count >= 1 << 24)
                throw new InvalidOperationException("More forms than the table can hold.");
            var i = OpenTable.Home(key, slots.Length);
            for (; slots[i].Range != 0; i = i + 1 == slots.Length ? 0 : i + 1)
                Distinct(slots[i].Check, key);
            slots[i] = new FormSlot((uint)key, ((uint)entries.Count << 8) | (uint)list.Count);
            entries.AddRange(list);
        }

        return (MemoryMarshal.AsBytes<FormSlot>(slots).ToArray(), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(entries)).ToArray());
    }

    private byte[] BuildEdges()
    {
        var slots = new Edge[OpenTable.Capacity(_edges.Count)];
        foreach (var (key, target) in _edges.OrderBy(e => e.Value))
        {
            var i = OpenTable.Home(key, slots.Length);
            for (; slots[i].Target != 0; i = i + 1 == slots.Length ? 0 : i + 1)
                Distinct(slots[i].Check, key);
            slots[i] = new Edge((uint)key, target);
        }

        return MemoryMarshal.AsBytes<Edge>(slots).ToArray();
    }

    private static void Distinct(uint check, ulong key)
    {
        if (check == (uint)key)
            throw new InvalidOperationException("Two words have the same hash; the table needs wider checks.");
    }

    private (byte[] Nodes, byte[] Names) BuildNames()
    {
        var nodes = new NodeRow[_nodes.Count];
        var names = new List<NameEntry>();
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new NodeRow(names.Count, _nodes[i].Count);
            names.AddRange(_nodes[i]);
        }

        return (MemoryMarshal.AsBytes<NodeRow>(nodes).ToArray(), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(names)).ToArray());
    }

    private sealed class StringTable
    {
        private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
        private readonly MemoryStream _bytes = new();

        public int Add(string text)
        {
            if (_offsets.TryGetValue(text, out var known))
                return known;
            var offset = (int)_bytes.Length;
            var utf8 = Encoding.UTF8.GetBytes(text);
            Span<byte> length = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)utf8.Length));
            _bytes.Write(length);
            _bytes.Write(utf8);
            return _offsets[text] = offset;
        }

        public byte[] ToArray() => _bytes.ToArray();
    }

    private sealed class RecordWriter(StringTable strings)
    {
        private readonly MemoryStream _bytes = new();

        public void Array<T>(IReadOnlyCollection<T> items, Action<RecordWriter, T> write)
        {
            Int(items.Count);
            foreach (var item in items)
                write(this, item);
        }

        public void Int(int value) => _bytes.Write(BitConverter.GetBytes(value));

        public void Real(double value) => _bytes.Write(BitConverter.GetBytes(value));

        public void Set(TagMask value) => _bytes.Write(MemoryMarshal.AsBytes([value]));

        public void Text(string? text) => Int(text is null ? -1 : strings.Add(text));

        public void Date(DateOnly? date) => Int(date?.DayNumber ?? -1);

        public byte[] ToArray() => _bytes.ToArray();
    }
}
