using System.Runtime.CompilerServices;

// A library that was compiled against the netstandard2.0 build refers to this type in this assembly when it sets an init-only property.
// In an application for net10.0, this line redirects the reference to the framework's type.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
