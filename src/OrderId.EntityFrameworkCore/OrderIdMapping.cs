using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Specifies how a column stores order IDs. With each mapping, the database sorts the column in the order of the IDs.</summary>
/// <remarks>
/// The default is <see cref="Text"/>. If the database would sort a mapping in another order, building the model throws an exception: see
/// <see cref="OrderIdModelConfigurationBuilderExtensions.UseOrderIds"/>.
/// </remarks>
public enum OrderIdMapping
{
    /// <summary>Text of exactly 17 characters with an ordinal collation. It takes 17 bytes and is readable in every tool.</summary>
    Text,

    /// <summary>11 bytes, big-endian. This is the smallest mapping, and every database sorts it correctly.</summary>
    Bytes,

    /// <summary>
    /// A UUID of version 8 in the database's own type (16 bytes in PostgreSQL). It is refused on SQL Server, whose <c>uniqueidentifier</c>
    /// is sorted by the last bytes first.
    /// </summary>
    Uuid,
}
