using System.Runtime.CompilerServices;

// A library that was compiled against the netstandard2.0 build and sets an init-only property refers to this type in this assembly. In an
// application for net10.0 the library loads this build instead, where this line forwards the type to the framework.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
