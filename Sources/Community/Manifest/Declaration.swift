/// One thing that a feature adds to the platform, told by its manifest as a value: a tab, a verb of
/// the journal, a kind of mail. Whoever uses such things makes a type for them; the kernel keeps
/// them without knowing any feature.
package protocol Declaration: Sendable {
    /// What such a thing is called when the start fails: "tab of the account".
    static var noun: String { get }

    /// Two things of one type never share it.
    var name: String { get }
}
