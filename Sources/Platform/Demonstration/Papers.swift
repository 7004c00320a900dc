import Community
import Foundation
import HTTP
import Media
import Storage

/// The files of the demonstration, made from `news/papers.json5` when it starts.
struct Papers {
    private struct Paper: Decodable {
        let title: String
        let paragraphs: [String]
    }

    private let papers: [String: Paper]

    init(folder: String) throws {
        papers = try [String: Paper](json5: folder + "/papers.json5")
    }

    /// A paper as a form would bring it: its bytes wait in a temporary file of the store.
    func upload(_ name: String, to files: FileStore) throws -> UploadedFile {
        guard let paper = papers[name] else { throw DemonstrationError.unknown(name) }
        return try UploadedFile(name, try bytes(name, paper), in: files)
    }

    private func bytes(_ name: String, _ paper: Paper) throws -> [UInt8] {
        switch name.split(separator: ".").last {
        case "pdf": SimplePDF.make(title: paper.title, paragraphs: paper.paragraphs)
        case "odt": SimpleODT.make(title: paper.title, paragraphs: paper.paragraphs)
        case "png":
            try SimplePicture.landscape(width: 480, height: 300, seed: UInt64(name.utf8.count))
        default: throw DemonstrationError.unknown(name)
        }
    }
}
