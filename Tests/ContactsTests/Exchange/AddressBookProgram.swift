import Foundation
import TestKit

/// Debian's vdirsyncer, which keeps an address book as a folder of files.
struct AddressBookProgram {
    let folder: String

    static var isThere: Bool {
        ["/usr/bin/", "/usr/local/bin/"].contains {
            FileManager.default.isExecutableFile(atPath: $0 + "vdirsyncer")
        }
    }

    init(_ port: Int, _ email: String, _ secret: String) throws {
        folder = FileManager.default.temporaryDirectory.path + "/parvis-book-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text = """
            [general]
            status_path = "\(folder)/status"
            [pair contacts]
            a = "book"
            b = "site"
            collections = ["from b"]
            conflict_resolution = "b wins"
            [storage book]
            type = "filesystem"
            path = "\(folder)/books"
            fileext = ".vcf"
            [storage site]
            type = "carddav"
            url = "http://localhost:\(port)/"
            username = "\(email)"
            password = "\(secret)"
            read_only = true

            """
        try Data(text.utf8).write(to: URL(filePath: folder + "/vdirsyncer.conf"))
    }

    func discover() throws -> ChildProcess.Ending {
        try run("yes | vdirsyncer -c \(folder)/vdirsyncer.conf discover")
    }

    func sync() throws -> ChildProcess.Ending {
        try run("vdirsyncer -c \(folder)/vdirsyncer.conf sync")
    }

    private func run(_ command: String) throws -> ChildProcess.Ending {
        try ChildProcess(
            "/bin/sh", ["-c", command],
            environment: [
                "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8",
            ]
        ).end()
    }

    func cards() throws -> [String] {
        let book = "\(folder)/books/\(Place.centre.rawValue)"
        return try FileManager.default.contentsOfDirectory(atPath: book)
            .filter { $0.hasSuffix(".vcf") }
            .map { try String(contentsOfFile: book + "/" + $0, encoding: .utf8) }
    }

    func throwAway() { try? FileManager.default.removeItem(atPath: folder) }
}
