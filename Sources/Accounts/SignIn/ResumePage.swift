import Community
import Content
import Markup

/// After signing in: the interrupted form, to be sent on by one button.
struct ResumePage: Page {
    static let template = "people/resume"

    let kept: KeptForm

    static let fields: [Field<Self>] = [.record("kept", KeptForm.self) { $0.kept }]
}
