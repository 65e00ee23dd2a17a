namespace NewsMonitor.Storage.Trouble;

/// <summary>The trouble that stands: noted where it is met, over when the database has been written to again. Damage stays.</summary>
internal sealed class Troubles
{
    private volatile StorageException? _standing;

    public StorageException? Standing => _standing;

    public bool IsDamaged => _standing is { Trouble: StorageTrouble.Damaged };

    public void Note(StorageException met)
    {
        if (met.Trouble is not null && !IsDamaged)
            _standing = met;
    }

    public void End()
    {
        if (!IsDamaged)
            _standing = null;
    }

    /// <exception cref="StorageException">The database is damaged: what is written now may be lost, or damage more.</exception>
    public void RefuseDamaged()
    {
        if (_standing is { Trouble: StorageTrouble.Damaged } damage)
            throw new StorageException(damage.Message, damage) { Trouble = StorageTrouble.Damaged };
    }
}
