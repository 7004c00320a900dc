import Community
import Markup

/// Something of another space, to be read.
struct RelayedPage: Page {
    static let template = "network/relayed"
    static let longest = 1_000

    let item: Item
    let space: Space
    let view: RelayedView
    let rubric: String
    let isAsked: Bool
    let isOut: Bool
    let moderates: Bool
    let reason: String
    let isRefused: Bool
    let words: Localization

    private var errors: FormErrors {
        var errors = FormErrors()
        guard isRefused else { return errors }
        errors.add(
            "reason",
            reason.isEmpty
                ? words("network.fault.reason")
                : words("form.tooLong", ["n": words.number(Self.longest)]))
        return errors
    }

    static let fields: [Field<Self>] = [
        .record("view", RelayedView.self) { $0.view },
        .text("title") { $0.view.title },
        .text("received") { SpacePaths.received(in: $0.space) },
        .text("where") { $0.words("network.shownIn", ["rubric": $0.rubric]) },
        .flag("asked") { $0.isAsked && $0.moderates },
        .flag("mayTakeOff") { !$0.isAsked && $0.moderates },
        .text("action") { SpacePaths.relayed($0.item.id, in: $0.space) },
        .text("acceptance") { SpacePaths.relayAcceptance($0.item.id, in: $0.space) },
        .text("refusal") { SpacePaths.relayRefusal($0.item.id, in: $0.space) },
        .optionalText("reportAddress") {
            $0.isOut ? SpacePaths.report($0.item.id, in: $0.space) : nil
        },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("reason", FormField.self) { $0.errors.field("reason", $0.reason) },
    ]
}
