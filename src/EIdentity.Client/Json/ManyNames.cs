using System.Buffers;

namespace EIdentity.Client;

/// <summary>Tells whether a name is new among the many of one object, in time that does not grow with their number.</summary>
/// <remarks>The array is pooled: a set of the platform's would leave large ones behind with every hostile answer.</remarks>
internal sealed class ManyNames
{
    private const int AtFirst = 128;

    private ulong[] _places = Rent(AtFirst);
    private int _length = AtFirst;
    private int _count;

    /// <summary>Adds the name of the member that comes next after those before it.</summary>
    /// <returns>Whether none of those before has the same name.</returns>
    public bool Add(ReadOnlySpan<byte> name, ReadOnlySpan<StrictMember> before)
    {
        if (2 * _count >= _length)
        {
            Grow();
        }

        // Seeded by the process, so that nobody can prepare names that collide.
        HashCode mixed = default;
        mixed.AddBytes(name);
        uint hash = (uint)mixed.ToHashCode();
        int at = At(hash);
        while (_places[at] != 0)
        {
            if ((uint)(_places[at] >> 32) == hash && before[(int)(uint)_places[at] - 1].Name.Span.SequenceEqual(name))
            {
                return false;
            }

            at = At((uint)at + 1);
        }

        _places[at] = ((ulong)hash << 32) | (uint)(before.Length + 1);
        _count++;
        return true;
    }

    /// <summary>Gives the array back; there are hashes in it and no names.</summary>
    public void Return() => ArrayPool<ulong>.Shared.Return(_places);

    private static ulong[] Rent(int length)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(length);
        rented.AsSpan(0, length).Clear();
        return rented;
    }

    private int At(uint hash) => (int)(hash & (uint)(_length - 1));

    private void Grow()
    {
        ulong[] smaller = _places;
        int before = _length;
        _length *= 2;
        _places = Rent(_length);
        foreach (ulong place in smaller.AsSpan(0, before))
        {
            if (place != 0)
            {
                int at = At((uint)(place >> 32));
                while (_places[at] != 0)
                {
                    at = At((uint)at + 1);
                }

                _places[at] = place;
            }
        }

        ArrayPool<ulong>.Shared.Return(smaller);
    }
}
