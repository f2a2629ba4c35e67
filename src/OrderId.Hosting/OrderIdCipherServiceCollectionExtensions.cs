using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderIds;
using OrderIds.Hosting;
using OrderIds.Hosting.Sealing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides methods that register ciphers for order IDs as services.</summary>
[UnsupportedOSPlatform("browser")]
public static class OrderIdCipherServiceCollectionExtensions
{
    /// <summary>Registers <see cref="OrderIdCipher"/>, which seals (encrypts) and opens (decrypts) order IDs, as a singleton.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">The action that sets the options, such as the keys.</param>
    /// <returns>The same service collection.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// <para>
    /// In a host, the keys are read when the host starts; a missing or invalid key makes the start fail. Without a host, they are read when
    /// the cipher is first resolved. The keys are cleared when the service provider is disposed. The time comes from the registered
    /// <see cref="TimeProvider"/>, if there is one.
    /// </para>
    /// <para>Further calls with the same service key only change the options.</para>
    /// </remarks>
    public static IServiceCollection AddOrderIdCipher(this IServiceCollection services, Action<OrderIdSealingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers <see cref="OrderIdCipher"/> as a singleton, with options from the configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">
    /// The configuration section with values for <see cref="OrderIdSealingOptions"/>. An unknown name is an error.
    /// </param>
    /// <param name="configure">The action that sets further options after the configuration was applied, or <see langword="null"/>.</param>
    /// <returns>The same service collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIdCipher(IServiceCollection, Action{OrderIdSealingOptions})" path="/remarks"/>
    public static IServiceCollection AddOrderIdCipher(
        this IServiceCollection services, IConfiguration configuration, Action<OrderIdSealingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, null, configuration, configure);
    }

    /// <summary>Registers another <see cref="OrderIdCipher"/> with a service key and its own encryption keys.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The service key, which is also the name of the options. It must not be empty.</param>
    /// <param name="configure">The action that sets the options, such as the keys.</param>
    /// <returns>The same service collection.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIdCipher(IServiceCollection, Action{OrderIdSealingOptions})" path="/remarks"/>
    public static IServiceCollection AddKeyedOrderIdCipher(
        this IServiceCollection services, string serviceKey, Action<OrderIdSealingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, serviceKey, null, configure);
    }

    /// <summary>Registers another <see cref="OrderIdCipher"/> with a service key and options from the configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The service key, which is also the name of the options. It must not be empty.</param>
    /// <param name="configuration">
    /// The configuration section with values for <see cref="OrderIdSealingOptions"/>. An unknown name is an error.
    /// </param>
    /// <param name="configure">The action that sets further options after the configuration was applied, or <see langword="null"/>.</param>
    /// <returns>The same service collection.</returns>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    /// <inheritdoc cref="AddOrderIdCipher(IServiceCollection, Action{OrderIdSealingOptions})" path="/remarks"/>
    public static IServiceCollection AddKeyedOrderIdCipher(
        this IServiceCollection services, string serviceKey, IConfiguration configuration, Action<OrderIdSealingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, serviceKey, configuration, configure);
    }

    private static IServiceCollection Add(
        IServiceCollection services, string? key, IConfiguration? configuration, Action<OrderIdSealingOptions>? configure)
    {
        OptionsBuilder<OrderIdSealingOptions> options = services.AddOptions<OrderIdSealingOptions>(key).ValidateOnStart();
        if (configuration is not null)
        {
            options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true);
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OrderIdSealingOptions>, OrderIdSealingOptionsValidator>());
        if (services.Any(service => service.ServiceType == typeof(CipherStarter) && Equals(service.ServiceKey, key)))
        {
            return services;
        }

        services.AddKeyedSingleton(key, (provider, _) => CipherFactory.Create(provider, key));
        services.AddKeyedSingleton(key, (provider, _) => new CipherStarter(() => provider.GetRequiredKeyedService<OrderIdCipher>(key)));
        return services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<CipherStarter>(key));
    }
}
