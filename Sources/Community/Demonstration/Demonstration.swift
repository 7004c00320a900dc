/// What only `parvis demo` has.
package enum Demonstration {
    /// The password of every account of the demonstration, which listens on loopback alone.
    package static let password = "Parvis-demo-2026"
}
