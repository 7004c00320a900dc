import CArchive
import Documents
import Foundation

/// A folder where a test writes its documents; it goes with the test.
final class Desk: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("documents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file.path
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }

    /// A zip with these parts, in this order.
    func zip(
        _ name: String, _ parts: [(String, String)], password: String? = nil, link: String? = nil
    ) throws -> String {
        try zip(name, parts.map { ($0.0, Array($0.1.utf8)) }, password: password, link: link)
    }

    func zip(
        _ name: String, _ parts: [(String, [UInt8])], password: String? = nil, link: String? = nil
    ) throws -> String {
        let path = folder.appendingPathComponent(name).path
        let archive = archive_write_new()
        defer { archive_write_free(archive) }
        archive_write_set_format_zip(archive)
        if let password {
            archive_write_set_options(archive, "zip:encryption=aes256")
            archive_write_set_passphrase(archive, password)
        }
        archive_write_open_filename(archive, path)
        for (name, bytes) in parts {
            let entry = archive_entry_new()
            defer { archive_entry_free(entry) }
            archive_entry_set_pathname_utf8(entry, name)
            if name == link {
                archive_entry_set_filetype(entry, 0o120000)
                archive_entry_set_symlink(entry, "/etc/passwd")
            } else {
                archive_entry_set_filetype(entry, 0o100000)
                archive_entry_set_size(entry, Int64(bytes.count))
            }
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            if name != link { archive_write_data(archive, bytes, bytes.count) }
        }
        archive_write_close(archive)
        return path
    }
}

/// The media types of the documents that tests make.
enum Type {
    static let pdf = "application/pdf"
    static let docx = office + "wordprocessingml.document"
    static let xlsx = office + "spreadsheetml.sheet"
    static let pptx = office + "presentationml.presentation"
    static let odt = open + "text"
    static let ods = open + "spreadsheet"
    static let odp = open + "presentation"

    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let open = "application/vnd.oasis.opendocument."
}
