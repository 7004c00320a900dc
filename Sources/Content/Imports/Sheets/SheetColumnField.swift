import Community
import Markup

/// A column of a file, and what it is to mean.
struct SheetColumnField: Rendered {
    let id: String
    let header: String
    let samples: String
    let options: [FormOption]
    let error: String?

    /// What says more of it.
    private var described: String? {
        let all = [samples.isEmpty ? nil : id + "-hint", error.map { _ in id + "-error" }]
        return all.contains { $0 != nil } ? all.compactMap { $0 }.joined(separator: " ") : nil
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("header") { $0.header },
        .optionalText("samples") { $0.samples.isEmpty ? nil : $0.samples },
        .list("options", FormOption.self) { $0.options }, .optionalText("error") { $0.error },
        .optionalText("described") { $0.described },
    ]
}
