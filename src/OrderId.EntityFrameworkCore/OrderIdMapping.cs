using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore;

/// <summary>
/// Specifies how a column holds order IDs. Each mapping keeps the order of the IDs on the databases that its remarks name.
/// </summary>
/// <remarks>
/// The default is <see cref="Text"/>. A mapping that the database sorts in another order is refused while the model is built; see
/// <see cref="OrderIdModelConfigurationBuilderExtensions.UseOrderIds"/>.
/// </remarks>
public enum OrderIdMapping
{
    /// <summary>Text of exactly 17 characters with an ordinal collation: 17 bytes, and readable in every tool.</summary>
    Text,

    /// <summary>11 bytes, big-endian: the smallest, and in order on every database.</summary>
    Bytes,

    /// <summary>
    /// A UUID of version 8 in the database's own type (16 bytes in PostgreSQL). Refused on SQL Server, whose <c>uniqueidentifier</c> sorts
    /// by the last bytes first.
    /// </summary>
    Uuid,
}
