import Community
import Content
import Foundation
import Markup

struct Line: Rendered {
    let title: String
    let address: String
    let what: String
    let who: String?
    let time: String
    let machineTime: String
    let isUnread: Bool

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address },
        .text("what") { $0.what }, .optionalText("who") { $0.who },
        .text("time") { $0.time }, .text("machineTime") { $0.machineTime },
        .flag("unread") { $0.isUnread },
    ]
}
