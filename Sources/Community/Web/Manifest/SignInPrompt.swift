package import HTTP

/// The page that asks somebody to sign in first. It carries along what an interrupted form held.
package struct SignInPrompt: Declaration {
    package static let noun = "page to sign in"

    package let name = "signIn"
    let show: @Sendable (Visit, _ kept: KeptForm?, _ next: String, Status) throws -> Response

    package init(
        show:
            @escaping @Sendable (
                Visit, _ kept: KeptForm?, _ next: String, Status
            ) throws -> Response
    ) {
        self.show = show
    }
}
