//! The rows of groups and of those in them.

use std::collections::HashMap;

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

use crate::permission::{Permission, Permissions};

/// A group of staff.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct StaffGroup {
    /// Its id.
    pub(super) id: Id,
    /// Its name.
    pub(super) name: String,
    /// What those in it may do. A right to edit includes the one to view.
    pub(super) permissions: Vec<Permission>,
    /// How many are in it.
    pub(super) members: i64,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub(super) version: i64,
}

impl StaffGroup {
    pub(super) fn rights(&self) -> Permissions {
        self.permissions.iter().copied().collect()
    }
}

#[derive(FromQueryResult)]
struct GroupRow {
    id: Id,
    name: String,
    permissions: Option<String>,
    members: i64,
    version: i64,
}

impl From<GroupRow> for StaffGroup {
    fn from(row: GroupRow) -> Self {
        let names = row.permissions.unwrap_or_default();
        let permissions = Permission::ALL.into_iter().filter(|p| names.split(',').any(|n| n == p.name()));
        let permissions = permissions.collect();
        Self { id: row.id, name: row.name, permissions, members: row.members, version: row.version }
    }
}

/// All groups by name.
pub(super) async fn groups(conn: &impl ConnectionTrait) -> Result<Vec<StaffGroup>, DbErr> {
    let text = "SELECT g.id, g.name, g.version,
          (SELECT string_agg(p.permission, ',') FROM staff_group_permission p WHERE p.group_id = g.id) AS permissions,
          (SELECT COUNT(*) FROM staff_group_member m WHERE m.group_id = g.id) AS members
        FROM staff_group g ORDER BY lower(g.name), g.id";
    Ok(sql::all::<GroupRow>(conn, text, []).await?.into_iter().map(Into::into).collect())
}

/// The group `id`.
pub(super) async fn group(conn: &impl ConnectionTrait, id: Id) -> Result<Option<StaffGroup>, DbErr> {
    let text = "SELECT g.id, g.name, g.version,
          (SELECT string_agg(p.permission, ',') FROM staff_group_permission p WHERE p.group_id = g.id) AS permissions,
          (SELECT COUNT(*) FROM staff_group_member m WHERE m.group_id = g.id) AS members
        FROM staff_group g WHERE g.id = $1";
    Ok(sql::one::<GroupRow>(conn, text, [id.into()]).await?.map(Into::into))
}

/// Locks the row of the group `id` until the commit.
pub(super) async fn lock_group(tx: &Tx, id: Id) -> Result<(), DbErr> {
    let text = format!("SELECT version FROM staff_group WHERE id = $1 {}", tx.for_update());
    sql::scalar::<i64>(tx, &text, [id.into()]).await.map(drop)
}

#[derive(Row)]
#[row(table = "staff_group")]
struct NewGroup<'a> {
    id: Id,
    name: &'a str,
    created_at: Timestamp,
    updated_at: Timestamp,
}

pub(super) async fn insert_group(tx: &Tx, name: &str, rights: &[Permission]) -> Result<Id, DbErr> {
    let id = tx.new_id();
    let group = NewGroup { id, name, created_at: tx.now(), updated_at: tx.now() };
    sql::insert(tx, [group], "").await?;
    insert_rights(tx, id, rights).await?;
    Ok(id)
}

pub(super) async fn update_group(
    tx: &Tx,
    id: Id,
    name: Option<&str>,
    rights: Option<&[Permission]>,
) -> Result<(), DbErr> {
    let text = "UPDATE staff_group SET name = COALESCE($2, name), version = version + 1, updated_at = $3 WHERE id = $1";
    sql::exec(tx, text, [id.into(), name.map(ToOwned::to_owned).into(), tx.now().into()]).await?;
    if let Some(rights) = rights {
        sql::exec(tx, "DELETE FROM staff_group_permission WHERE group_id = $1", [id.into()]).await?;
        insert_rights(tx, id, rights).await?;
    }
    Ok(())
}

#[derive(Row)]
#[row(table = "staff_group_permission")]
struct RightRow {
    group_id: Id,
    permission: &'static str,
}

async fn insert_rights(tx: &Tx, group: Id, rights: &[Permission]) -> Result<u64, DbErr> {
    let rows = rights.iter().map(|right| RightRow { group_id: group, permission: right.name() });
    sql::insert(tx, rows, "ON CONFLICT (group_id, permission) DO NOTHING").await
}

/// Takes the group `id` away, from all who are in it.
pub(super) async fn delete_group(tx: &Tx, id: Id) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM staff_group_member WHERE group_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM staff_group_permission WHERE group_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM staff_group WHERE id = $1", [id.into()]).await?;
    Ok(())
}

/// Somebody who works for the shop.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct StaffMember {
    #[serde(flatten)]
    pub(super) person: Person,
    /// The groups that they are in.
    pub(super) groups: Vec<GroupRef>,
    /// All that they may do: of a superuser everything.
    pub(super) permissions: Vec<Permission>,
}

impl StaffMember {
    pub(super) fn rights(&self) -> Permissions {
        self.permissions.iter().copied().collect()
    }
}

/// Who somebody is.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
pub(crate) struct Person {
    /// The account's id.
    pub(super) id: Id,
    /// Its address.
    pub(super) email: String,
    /// Given name.
    pub(super) first_name: String,
    /// Family name.
    pub(super) last_name: String,
    /// Whether they may do everything.
    pub(super) is_superuser: bool,
    /// Whether they may sign in.
    pub(super) is_active: bool,
    /// When they were last seen; null when they never signed in, or so long ago that nobody knows.
    pub(super) last_seen_at: Option<Timestamp>,
}

/// A group by its name.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct GroupRef {
    /// Its id.
    pub(super) id: Id,
    /// Its name.
    pub(super) name: String,
}

/// How many work for the shop.
pub(super) async fn count(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    Ok(sql::scalar(conn, "SELECT COUNT(*) FROM account WHERE is_staff", []).await?.unwrap_or(0))
}

/// A part of those who work for the shop, by address.
pub(super) async fn page(
    conn: &impl ConnectionTrait,
    offset: i64,
    limit: i64,
) -> Result<Vec<StaffMember>, DbErr> {
    let text = "SELECT a.id, a.email, a.first_name, a.last_name, a.is_superuser, a.is_active,
          (SELECT MAX(s.rotated_at) FROM session s WHERE s.account_id = a.id) AS last_seen_at
        FROM account a WHERE a.is_staff ORDER BY a.email LIMIT $1 OFFSET $2";
    with_groups(conn, sql::all(conn, text, [limit.into(), offset.into()]).await?).await
}

/// The member of staff `id`.
pub(super) async fn member(conn: &impl ConnectionTrait, id: Id) -> Result<Option<StaffMember>, DbErr> {
    let text = "SELECT a.id, a.email, a.first_name, a.last_name, a.is_superuser, a.is_active,
          (SELECT MAX(s.rotated_at) FROM session s WHERE s.account_id = a.id) AS last_seen_at
        FROM account a WHERE a.is_staff AND a.id = $1";
    Ok(with_groups(conn, sql::all(conn, text, [id.into()]).await?).await?.pop())
}

async fn with_groups(conn: &impl ConnectionTrait, people: Vec<Person>) -> Result<Vec<StaffMember>, DbErr> {
    #[derive(FromQueryResult)]
    struct In {
        account_id: Id,
        group_id: Id,
    }
    let text = "SELECT account_id, group_id FROM staff_group_member WHERE account_id IN ({keys})";
    let rows = sql::by_keys::<In>(conn, text, &[], people.iter().map(|p| p.id)).await?;
    let groups = groups(conn).await?;
    let mut of: HashMap<Id, Vec<Id>> = HashMap::new();
    for row in rows {
        of.entry(row.account_id).or_default().push(row.group_id);
    }
    let member = |person: Person| {
        let mine = of.remove(&person.id).unwrap_or_default();
        let mine: Vec<&StaffGroup> = groups.iter().filter(|g| mine.contains(&g.id)).collect();
        let rights = match person.is_superuser {
            true => Permissions::all(),
            false => mine.iter().flat_map(|g| g.permissions.iter().copied()).collect(),
        };
        StaffMember {
            groups: mine.into_iter().map(|g| GroupRef { id: g.id, name: g.name.clone() }).collect(),
            permissions: rights.iter().collect(),
            person,
        }
    };
    Ok(people.into_iter().map(member).collect())
}

#[derive(Row)]
#[row(table = "staff_group_member")]
struct MemberRow {
    account_id: Id,
    group_id: Id,
}

/// Puts the account `id` into `groups` and no others.
pub(super) async fn regroup(tx: &Tx, id: Id, groups: &[Id]) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM staff_group_member WHERE account_id = $1", [id.into()]).await?;
    let rows = groups.iter().map(|group| MemberRow { account_id: id, group_id: *group });
    sql::insert(tx, rows, "ON CONFLICT (account_id, group_id) DO NOTHING").await?;
    Ok(())
}

/// Writes down what `id` is.
pub(super) async fn set_role(
    tx: &Tx,
    id: Id,
    is_staff: bool,
    is_superuser: bool,
    is_active: bool,
) -> Result<u64, DbErr> {
    let (text, values) = sql::named(
        "UPDATE account SET is_staff = :is_staff, is_superuser = :is_superuser, is_active = :is_active,
           updated_at = :now WHERE id = :id",
        [
            ("id", id.into()),
            ("is_staff", is_staff.into()),
            ("is_superuser", is_superuser.into()),
            ("is_active", is_active.into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await
}

/// Superusers who may sign in, but for `id`; all superusers stay as they are until the commit.
pub(super) async fn other_superusers(tx: &Tx, id: Id) -> Result<usize, DbErr> {
    #[derive(FromQueryResult)]
    struct Superuser {
        id: Id,
        is_active: bool,
    }
    let text = format!(
        "SELECT id, is_active FROM account WHERE is_staff AND is_superuser ORDER BY id {}",
        tx.for_update()
    );
    let all = sql::all::<Superuser>(tx, &text, []).await?;
    Ok(all.iter().filter(|one| one.is_active && one.id != id).count())
}
