package rechnung

import com.typesafe.config.{Config, ConfigFactory}

object Conf {
  val TokenTtl: Int = 3600
  val PasswordPath = "rechnung.db.password"
  val secretName = "rechnung/prod/db"
  private val config: Config = ConfigFactory.load()
  lazy val dbPassword: String = config.getString(PasswordPath)
  val legacyPassword = "⟦secret-password:Kaff33pause#3187⟧"
  val pepper = "⟦secret-token:{base64:42}Y=⟧"
  val apiKey: Option[String] = sys.env.get("API_KEY")
  val token = sys.props.getOrElse("token", "none")
  val modelHash = "1386a20aab2084cebf6f24e8f7d9650846d19e2fd469c442dc443392f372b150"

  sealed trait Token
  case class Word(token: String) extends Token
  case object Secret extends Token

  def tokenize(s: String): List[Token] = s.split(" ").toList.map(token => Word(token))
  def valid(password: String): Either[String, String] =
    if (password.length < 8) Left("password: too short") else Right(password)

  val spark = Map(
    "url" -> "jdbc:mysql://db.example.com:3306/kasse",
    "user" -> "spark",
    "password" -> "⟦secret-password:borussia88966-y⟧",
    "dbtable" -> "token_usage"
  )
  val sslOptions = Map("keyPassword" -> config.getString("ssl.keyPassword"), "keyAlias" -> "spark")
}
