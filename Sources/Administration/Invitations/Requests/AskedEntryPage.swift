import Community
import Content
import Markup

/// Somebody who asks to come in, with what can be decided.
struct AskedEntryPage: Page {
    static let template = "administration/request"

    let space: Space
    let request: JoinRequest
    let asked: String
    let sentence: String
    let isTooLong: Bool
    let roles: [RoleOption]
    let groups: [FormOption]
    let words: Localization

    private var errors: FormErrors {
        var errors = FormErrors()
        if isTooLong {
            errors.add("sentence", words("form.tooLong", ["n": words.number(1_000)]))
        }
        return errors
    }

    static let fields: [Field<Self>] = [
        .text("invitations") { SpacePaths.invitations(in: $0.space) },
        .text("name") { $0.request.name }, .text("email") { $0.request.email },
        .text("asked") { $0.asked },
        .optionalText("why") { $0.request.why.isEmpty ? nil : $0.request.why },
        .flag("refused") { $0.request.refusedAt != nil },
        .flag("open") { $0.request.refusedAt == nil },
        .text("accepting") { SpacePaths.joinAcceptance($0.request.id, in: $0.space) },
        .text("refusing") { SpacePaths.joinRequest($0.request.id, in: $0.space) },
        .text("reopening") { SpacePaths.joinReopening($0.request.id, in: $0.space) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("sentence", FormField.self) { $0.errors.field("sentence", $0.sentence) },
        .list("roles", RoleOption.self) { $0.roles },
        .list("groups", FormOption.self) { $0.groups },
        .flag("hasGroups") { !$0.groups.isEmpty },
    ]
}
