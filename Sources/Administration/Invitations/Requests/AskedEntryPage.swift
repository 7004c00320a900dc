import Community
import Content
import Foundation
import Markup

/// Somebody who asks to come in, with what can be decided.
struct AskedEntryPage: Page {
    static let template = "administration/request"

    private let space: Space
    private let request: JoinRequest
    private let asked: String
    /// What somebody has decided; nil while it waits.
    private let refused: String?
    private let sentence: String
    private let isTooLong: Bool
    /// Whether it was decided of by a page that shows something else.
    private let isOld: Bool
    private let roles: [RoleOption]
    private let groups: [FormOption]
    private let words: Localization

    /// - Parameter sentence: as it was typed, too long; nil for the usual one.
    init(_ request: JoinRequest, _ sentence: String?, isOld: Bool, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        (self.request, self.space, self.words, self.isOld) = (request, space, words, isOld)
        func near(_ date: Date) -> String { visit.dates.near(date, now: visit.now) }
        asked = words("joining.askedOn", ["when": near(request.createdAt)])
        refused = request.refusedAt.map { date in
            request.judge.map {
                words("joining.refusedBy", ["name": $0, "when": near(date)])
            } ?? words("joining.wasRefused")
        }
        self.sentence = sentence ?? words("joining.sentence")
        isTooLong = sentence != nil
        roles = RoleOption.all(
            Role.allCases.filter { visit.viewer.mayInvite(as: $0, in: space) }, chosen: .member,
            words)
        groups = try GroupOptions.all(in: space, chosen: nil, visit)
    }

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
        .flag("old") { $0.isOld }, .optionalText("refused") { $0.refused },
        .flag("open") { $0.refused == nil },
        .record("since", FormVersion.self) { $0.request.version },
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
