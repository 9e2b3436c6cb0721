namespace Isnad.Storage.Sqlite;

/// <summary>Sessions on one file, opened as they are needed and used again.</summary>
internal sealed class SessionPool(string file, bool readOnly, TimeSpan patience, bool unchanging = false) : IDisposable
{
    private readonly Stack<Session> _idle = new();
    private volatile bool _closed;

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>Whether the file may only be read.</summary>
    public bool IsReadOnly => readOnly;

    /// <summary>How long to wait for another process.</summary>
    public TimeSpan Patience => patience;

    /// <summary>Opens a session with the settings that all have.</summary>
    public Session Open(int flags)
    {
        var connection = Connection.Open(file, flags, (int)patience.TotalMilliseconds, unchanging);
        try
        {
            connection.Run("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; PRAGMA trusted_schema = OFF");
            return new Session(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A session to read with; disposing the lease gives it back.</summary>
    public Lease Rent()
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(Archive));
        return new Lease(this, Idle() ?? ToRead(Open(readOnly ? Native.OpenReadOnly : Native.OpenReadWrite)));
    }

    /// <summary>Takes over a session that was opened here, to be rented.</summary>
    public void Keep(Session session)
    {
        _ = ToRead(session);
        lock (_idle)
            _idle.Push(session);
    }

    private static Session ToRead(Session session)
    {
        // Measured: what one question reads it reads once; memory for it that was never touched costs more than reading a page of the file anew. With half a megabyte a tenth
        // of the pages are read twice, and a question takes up to a twentieth less than with two.
        session.Connection.Run("PRAGMA query_only = ON; PRAGMA cache_size = -500");
        return session;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed = true;
        while (Idle() is { } session)
            session.Dispose();
    }

    private Session? Idle()
    {
        lock (_idle)
            return _idle.TryPop(out var session) ? session : null;
    }

    private void Return(Session session)
    {
        try
        {
            session.Settle();
        }
        catch (ArchiveException)
        {
            session.Dispose();
            return;
        }

        lock (_idle)
            _idle.Push(session);
        if (_closed)
            Dispose();
    }

    /// <summary>The use of a session by one caller.</summary>
    internal readonly struct Lease(SessionPool pool, Session session) : IDisposable
    {
        /// <summary>The session.</summary>
        public Session Session => session;

        /// <summary>Its connection.</summary>
        public Connection Connection => session.Connection;

        /// <summary>A kept statement of it.</summary>
        public Statement Kept(string sql) => session.Connection.Kept(sql);

        /// <inheritdoc/>
        public void Dispose() => pool.Return(session);
    }
}
