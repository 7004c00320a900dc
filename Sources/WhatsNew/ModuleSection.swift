import Community
import Content
import Foundation
import Markup

struct ModuleSection: Rendered {
    let word: String
    let icon: String
    let lines: [Line]

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("icon") { $0.icon },
        .list("lines", Line.self) { $0.lines },
    ]
}
