import Community
import Markup

/// Where an item may be published beyond its space, and where it is; what the readers there have.
struct PublishingPage: Page {
    static let template = "network/publishing"

    struct Destination: Rendered {
        let id: String
        let name: String
        let about: String
        let state: String?
        let reason: String?
        let mayChoose: Bool
        let isOff: Bool
        let isAlive: Bool

        init(_ tied: TiedSpace, _ relay: Relay?, isRefused: Bool, isOff: Bool, _ visit: Visit) {
            let words = visit.words
            id = tied.space.id.description
            name = tied.space.name
            isAlive = relay?.isAlive ?? false
            self.isOff = isOff
            mayChoose = !isAlive && !isOff
            reason = relay?.state == .declined ? relay?.reason : nil
            state = relay.map { relay in
                let key =
                    relay.state != .declined && relay.isTakenOff
                    ? "takenOff" : relay.state.rawValue
                return words("network.state.\(key)", ["day": visit.dates.day(relay.at)])
            }
            let waits = tied.isAbove || tied.holds || isRefused
            about = words(isOff ? "network.why.off" : waits ? "network.waits" : "network.atOnce")
        }

        static let fields: [Field<Self>] = [
            .text("id") { $0.id }, .text("name") { $0.name }, .text("about") { $0.about },
            .optionalText("state") { $0.state }, .optionalText("reason") { $0.reason },
            .flag("mayChoose") { $0.mayChoose }, .flag("alive") { $0.isAlive },
            .flag("off") { $0.isOff && !$0.isAlive },
        ]
    }

    let item: Item
    let space: Space
    let places: [Destination]
    /// Why it may not leave its space.
    let why: String?
    let fault: String?
    let rubric: String
    let preview: RelayedView?
    let words: Localization

    private var errors: FormErrors {
        var errors = FormErrors()
        if let fault { errors.add("spaces", words(fault)) }
        return errors
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.item.title },
        .text("itemAddress") { SpacePaths.item($0.item.id, in: $0.space) },
        .text("action") { SpacePaths.publishing($0.item.id, in: $0.space) },
        .list("places", Destination.self) { $0.places },
        .flag("hasPlaces") { !$0.places.isEmpty },
        .list("settled", Destination.self) { $0.places.filter { $0.state != nil } },
        .flag("hasSettled") { $0.places.contains { $0.state != nil } },
        .flag("mayPublish") { page in
            page.why == nil && page.places.contains(where: \.mayChoose)
        },
        .flag("hasOff") { $0.places.contains { $0.isOff && !$0.isAlive } },
        .optionalText("why") { $0.why },
        .text("where") { $0.words("network.where", ["rubric": $0.rubric]) },
        .optionalRecord("preview", RelayedView.self) { $0.preview },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .optionalText("error") { $0.errors["spaces"] },
    ]
}
