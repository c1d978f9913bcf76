@testable import Sheets
