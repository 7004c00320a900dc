import Foundation

/// Small pictures as telephones and programs write them, whole files made apart from this program.
package enum PhonePicture {
    /// What is shown for the colour of those that have a profile: reckoned from its lights.
    package static let shown = [217, 80, 45]

    /// In Display P3, as telephones write, all of one colour: 200, 90, 60.
    package static let profiledJPEG = bytes(
        """
        /9j/4gFoSUNDX1BST0ZJTEUAAQEAAAFYAAAAAAJAAABtbnRyUkdCIFhZWiAH5wABAAEAAAAAAABhY3NwAAAAAAAA
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        AAAAAAAAAAAAAAAAAAAAAAAAAAd3dHB0AAAA2AAAABRyWFlaAAAA7AAAABRnWFlaAAABAAAAABRiWFlaAAABFAAA
        ABRyVFJDAAABKAAAAA5nVFJDAAABOAAAAA5iVFJDAAABSAAAAA5YWVogAAAAAAAA9tYAAQAAAADTLVhZWiAAAAAA
        AACD3gAAPb////+4WFlaIAAAAAAAAEq6AACxNAAACrpYWVogAAAAAAAAKD4AABENAADIu2N1cnYAAAAAAAAAAQIz
        AABjdXJ2AAAAAAAAAAECMwAAY3VydgAAAAAAAAABAjMAAP/bAEMAAgEBAQEBAgEBAQICAgICBAMCAgICBQQEAwQG
        BQYGBgUGBgYHCQgGBwkHBgYICwgJCgoKCgoGCAsMCwoMCQoKCv/bAEMBAgICAgICBQMDBQoHBgcKCgoKCgoKCgoK
        CgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCv/AABEIACAAIAMBEQACEQEDEQH/xAAfAAAB
        BQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgv/xAC1EAACAQMDAgQDBQUEBAAAAX0BAgMABBEFEiExQQYTUWEHInEU
        MoGRoQgjQrHBFVLR8CQzYnKCCQoWFxgZGiUmJygpKjQ1Njc4OTpDREVGR0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2
        d3h5eoOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4eLj5OXm5+jp
        6vHy8/T19vf4+fr/xAAfAQADAQEBAQEBAQEBAAAAAAAAAQIDBAUGBwgJCgv/xAC1EQACAQIEBAMEBwUEBAABAncA
        AQIDEQQFITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpT
        VFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqCg4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfI
        ycrS09TV1tfY2dri4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEAAhEDEQA/AObr+dz+5AoAKACgAoAKACgAoAKACgAo
        AKACgAoAKACgD//Z
        """)

    /// The same.
    package static let profiledPNG = bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAoGlDQ1BQAAB42mNgYIxgAAImBwaG3LySoiB3J4WI
        yCgF9ucMjEAIBonJxQUMeMG3axC1l3UZSAfs5SUFJUD6BhCLFAEtB9JvQOx0MBtssEgShC0CVhMS5AxkawDZfOkQ
        tgWInQRhe4DYID+guw0h1nyPgcF2/////3cgxLx2MTBsNGFg4NqFENOwY2AQ5GVgOLE7ubSoDOpeRiZjBgZCfAAc
        1S8v9rLgKAAAACpJREFUeNpjOBFlQ1PEMGrBqAWjFoxaMGrBqAWjFoxaMGrBqAWjFgwVCwCtpXhMNHheeQAAAABJ
        RU5ErkJggg==
        """)

    /// The same.
    package static let profiledWebP = bytes(
        """
        UklGRpABAABXRUJQVlA4WAoAAAAgAAAAHwAAHwAASUNDUFgBAAAAAAFYAAAAAAJAAABtbnRyUkdCIFhZWiAH5wAB
        AAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAA
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAd3dHB0AAAA2AAAABRyWFlaAAAA7AAAABRnWFla
        AAABAAAAABRiWFlaAAABFAAAABRyVFJDAAABKAAAAA5nVFJDAAABOAAAAA5iVFJDAAABSAAAAA5YWVogAAAAAAAA
        9tYAAQAAAADTLVhZWiAAAAAAAACD3gAAPb////+4WFlaIAAAAAAAAEq6AACxNAAACrpYWVogAAAAAAAAKD4AABEN
        AADIu2N1cnYAAAAAAAAAAQIzAABjdXJ2AAAAAAAAAAECMwAAY3VydgAAAAAAAAABAjMAAFZQOEwRAAAALx/ABwAH
        UK0il6f/gYjofwAA
        """)

    /// Red and green above, blue and white below, held to the left; with a place.
    package static let turnedPNG = bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAACAAAAAQCAIAAAD4YuoOAAAAMmVYSWZNTQAqAAAACAACAQ8AAgAAAAwAAAAmARIA
        AwAAAAEABgAAAAAAADQ4Ljg1TiAyLjM1RTIoysAAAAAlSURBVHjaY/jPwEASYvhPYzRqwagFA2ABqTpIBaMWjFow
        BCwAAPnc/R/TnbMQAAAAAElFTkSuQmCC
        """)

    /// The same.
    package static let turnedWebP = bytes(
        """
        UklGRoQAAABXRUJQVlA4WAoAAAAIAAAAHwAADwAAVlA4TCwAAAAvH8ADAB8gEEjeHzqN+RcQFPwf3fxHZA+AINtm
        kpOc5AEuENH/qFL9AWzbD0VYSUYyAAAATU0AKgAAAAgAAgEPAAIAAAAMAAAAJgESAAMAAAABAAYAAAAAAAA0OC44
        NU4gMi4zNUU=
        """)

    /// The same quarters, not turned, then all red.
    package static let movingWebP = bytes(
        """
        UklGRqAAAABXRUJQVlA4WAoAAAACAAAAHwAADwAAQU5JTQYAAAAAAAAAAABBTk1GRAAAAAAAAAAAAB8AAA8AAPQB
        AABWUDhMLAAAAC8fwAMAHyAQSN4fOo35FxAU/B/d/EdkD4Ag22aSk5zkAS4Q0f+oUv0BbNsPQU5NRigAAAAAAAAA
        AAAfAAAPAAD0AQAAVlA4TA8AAAAvH8ADAAcQ/Y/+ByKi/wEA
        """)

    /// The head of a photo as telephones keep it: nothing more is looked at.
    package static let heic = box("heic")
    package static let avif = box("avif")

    private static func box(_ brand: String) -> [UInt8] {
        let start: [UInt8] = [0, 0, 0, 24]
        return start + Array("ftyp\(brand)\0\0\0\0mif1\(brand)".utf8) + [0, 0, 0, 8]
            + Array("mdat".utf8)
    }

    private static func bytes(_ base64: String) -> [UInt8] {
        Data(base64Encoded: base64, options: .ignoreUnknownCharacters).map(Array.init) ?? []
    }
}
