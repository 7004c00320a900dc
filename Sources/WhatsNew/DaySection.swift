import Community
import Content
import Foundation
import Markup

struct DaySection: Rendered {
    let day: String
    let modules: [ModuleSection]

    static let fields: [Field<Self>] = [
        .text("day") { $0.day }, .list("modules", ModuleSection.self) { $0.modules },
    ]
}
