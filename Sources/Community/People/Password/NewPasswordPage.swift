import Markup

/// Where the link of a mail leads: one field for a new password.
struct NewPasswordPage: Page {
    static let template = "people/new-password"

    let action: String
    let email: String
    let error: String?

    private var faults: FormFaults {
        var faults = FormFaults()
        if let error { faults.add("password", error) }
        return faults
    }

    static let fields: [Field<Self>] = [
        .text("action") { $0.action },
        .text("email") { $0.email },
        .record("password", FormField.self) { $0.faults.field("password", "") },
        .flag("hasErrors") { !$0.faults.isEmpty },
        .list("errors", FormFaults.Fault.self) { $0.faults.all },
    ]
}
