import Community
import Media

/// The files of a feature's demonstration, made from its `papers.json5` when it starts.
package struct DemonstrationPapers {
    private struct Paper: Decodable {
        let title: String
        let paragraphs: [String]
    }

    private let papers: [String: Paper]

    package init(folder: String) throws {
        papers = try [String: Paper](json5: folder + "/papers.json5")
    }

    /// A file of the kind that its name ends with.
    package func bytes(_ name: String) throws -> [UInt8] {
        guard let paper = papers[name] else { throw DemonstrationError.unknown(name) }
        return switch name.split(separator: ".").last {
        case "pdf": SimplePDF.make(title: paper.title, paragraphs: paper.paragraphs)
        case "odt": SimpleODT.make(title: paper.title, paragraphs: paper.paragraphs)
        case "txt":
            Array(([paper.title] + paper.paragraphs).joined(separator: "\n\n").utf8)
        case "png":
            try SimplePicture.landscape(width: 640, height: 400, seed: UInt64(name.utf8.count))
        default: throw DemonstrationError.unknown(name)
        }
    }
}
