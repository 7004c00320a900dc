/// Whose rule it is that somebody must have a second factor.
package enum SecondFactorAsker: Equatable, Sendable {
    case site
    /// By its name.
    case space(String)
}
