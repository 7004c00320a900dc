import Community
import Content
import Markup

/// After signing in: the interrupted form, to be sent on by one button. What somebody else wrote
/// says so.
struct ResumePage: Page {
    static let template = "accounts/resume"

    private let kept: KeptForm
    private let lead: String
    private let button: String

    init(_ kept: KeptForm, _ visit: Visit) throws {
        let (words, me) = (visit.words, visit.viewer.name)
        guard let author = try visit.author(of: kept) else {
            self.kept = try kept.read(by: visit)
            (lead, button) = (words("resume.text"), words("resume.button"))
            return
        }
        self.kept = try visit.adopted(kept).read(by: visit)
        lead = words("resume.changed", ["author": author, "name": me])
        button = words("problem.otherPerson.send", ["name": me])
    }

    static let fields: [Field<Self>] = [
        .record("kept", KeptForm.self) { $0.kept }, .text("lead") { $0.lead },
        .text("button") { $0.button },
    ]
}
