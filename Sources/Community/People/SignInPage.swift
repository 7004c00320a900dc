import Markup

/// Where one signs in; it carries along what an interrupted form held.
struct SignInPage: Page {
    static let template = "people/sign-in"

    let email: String
    let error: String?
    /// Where to go afterwards.
    let next: String
    /// A packed `KeptForm`.
    let kept: String
    /// Whether a form was interrupted because the session had ended.
    let isInterrupted: Bool
    let isDemonstration: Bool

    static let fields: [Field<Self>] = [
        .text("email") { $0.email },
        .optionalText("error") { $0.error },
        .text("next") { $0.next },
        .text("kept") { $0.kept },
        .flag("interrupted") { $0.isInterrupted },
        .text("forgottenPassword") { _ in AccountPaths.forgottenPassword() },
        .flag("demonstrationAccounts") { $0.isDemonstration },
    ]
}

/// After signing in: the interrupted form, to be sent on by one button.
struct ResumePage: Page {
    static let template = "people/resume"

    let kept: KeptForm

    static let fields: [Field<Self>] = [.record("kept", KeptForm.self) { $0.kept }]
}
