package import HTTP

/// The page that asks whoever is signed in to show again who they are, or to set a second factor
/// up first. It carries along what an interrupted form held.
package struct ProofPrompt: Declaration {
    package static let noun = "page to show who one is"

    package let name = "proof"
    let show: @Sendable (Visit, _ kept: KeptForm?, Problem) throws -> Response

    /// - Parameter show: is given `.proofFirst` or `.secondFactorFirst`, whose status it answers.
    package init(
        show: @escaping @Sendable (Visit, _ kept: KeptForm?, Problem) throws -> Response
    ) {
        self.show = show
    }
}
