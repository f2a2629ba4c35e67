using System.Security.Cryptography;

namespace OrderIds.SampleShop;

/// <summary>Provides the secrets that all instances of the shop share. The first instance to start creates them.</summary>
/// <remarks>
/// A real shop gets its secrets from a secret store. Anyone who can read this database can open (decrypt) the sealed IDs of its orders.
/// </remarks>
public sealed class ShopSecrets(IDbContextFactory<ShopContext> contexts)
{
    private const int KeyLength = 16;

    private string? _webhookSecret;

    /// <summary>Gets the key that seals (encrypts) order IDs.</summary>
    public byte[] SealingKey => Read("sealing-key");

    /// <summary>Gets the secret with which the carrier signs webhooks.</summary>
    public string WebhookSecret => _webhookSecret ??= Convert.ToHexString(Read("webhook-secret"));

    private byte[] Read(string name)
    {
        using ShopContext context = contexts.CreateDbContext();
        if (Find(context, name) is { } made)
        {
            return made;
        }

        var secret = new ShopSecret { Name = name, Value = RandomNumberGenerator.GetBytes(KeyLength) };
        context.Secrets.Add(secret);
        try
        {
            context.SaveChanges();
            return secret.Value;
        }
        catch (DbUpdateException)
        {
            // If another instance stored its secret first, that one is used.
            return Find(context, name) ?? throw new InvalidOperationException($"The secret '{name}' was neither stored nor found.");
        }
    }

    private static byte[]? Find(ShopContext context, string name) =>
        context.Secrets.AsNoTracking().SingleOrDefault(secret => secret.Name == name)?.Value;
}
