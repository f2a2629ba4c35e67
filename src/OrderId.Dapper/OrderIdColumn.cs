namespace OrderIds.Dapper;

/// <summary>Specifies how a parameter is written. Columns of every kind are read.</summary>
public enum OrderIdColumn
{
    /// <summary>17 characters. The default.</summary>
    Text,

    /// <summary>11 bytes, as <see cref="OrderId.ToByteArray"/> gives them.</summary>
    Bytes,

    /// <summary>A UUID of version 8, as <see cref="OrderId.ToGuid"/> gives it.</summary>
    Uuid,
}
