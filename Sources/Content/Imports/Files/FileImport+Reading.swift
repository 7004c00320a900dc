import Community
import Foundation
import Storage

extension FileImport {
    /// Its things, as its kind reads them.
    /// - Throws: `ImportRefusal` for a file of which nothing can be taken.
    func file(
        of kind: ImportKind, in space: Space, _ words: Localization, _ site: Site
    ) throws -> ImportFile {
        try kind.file(stored, sheet, in: space, words, site)
    }

    var stored: KnownFile { KnownFile(digest: digest, name: name, size: size) }
}

extension ImportKind {
    func file(
        _ file: KnownFile, _ sheet: SheetSettings, in space: Space, _ words: Localization,
        _ site: Site
    ) throws -> ImportFile {
        let form = form(of: file.name)
        let source = ImportSource(
            data: try data(of: file, words, site), name: file.name, space: space, words: words,
            texts: texts, sheet: sheet)
        return try read(form, source)
    }

    /// The bytes of a stored file; one that is too long is refused before any of it is in memory.
    func data(of file: KnownFile, _ words: Localization, _ site: Site) throws -> Data {
        guard let digest = FileDigest(hex: file.digest) else { throw Problem.notFound }
        let path = site.files.path(of: digest)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        let most = forms[form(of: file.name)].bytes
        guard size <= most else {
            throw ImportRefusal(
                words("imports.error.tooLarge", ["n": String(most / 1_000_000)]))
        }
        guard let data = FileManager.default.contents(atPath: path) else { throw Problem.notFound }
        return data
    }
}
