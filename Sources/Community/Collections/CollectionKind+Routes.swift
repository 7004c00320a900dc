import HTTP

extension CollectionKind {
    /// Everything that programs ask of it.
    package var routes: [Route] {
        let home = CollectionPaths.home(content)
        let collection = CollectionPaths.collection(content, marked: mark)
        let file = CollectionPaths.file(content, marked: mark)
        let homes: [Route] = [
            .propfind(home, .signedIn) { try CollectionHomes.propfind(self, $0) },
            .options(home, CollectionHomes.options),
        ]
        let own: [Route] = [
            .propfind(collection, .signedIn) { try CollectionReading(self, $0).propfind() },
            .report(collection, .signedIn) { try CollectionReading(self, $0).report() },
            .options(collection, CollectionHomes.options),
            .get(file, .signedIn) { try CollectionReading(self, $1).file($0) }
                .forPrograms().within(.collectionFiles),
            .propfind(file, .signedIn) { try CollectionReading(self, $1).propfind($0) },
            .options(file, CollectionHomes.options),
        ]
        return ((mark == nil ? homes : []) + own).map {
            $0.method == .get || $0.method == .options ? $0 : $0.within(.collections)
        }
    }
}

extension Allowance {
    /// A program that looks whether anything has changed, in each of its collections.
    static let collections = Allowance("collections", atOnce: 240, thenEvery: 1)
    /// A program that fetches files one by one.
    static let collectionFiles = Allowance("collection files", atOnce: 6_000, thenEvery: 0.2)
}
